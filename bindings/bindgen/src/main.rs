//! Writes the Swift and Kotlin of the border: `make bindings`.

fn main() {
    uniffi::uniffi_bindgen_main();
}
