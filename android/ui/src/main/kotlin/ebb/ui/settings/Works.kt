package ebb.ui.settings

/** What is shipped with the app, by the names that their makers gave them, and under which licence. */
internal val WORKS: List<Pair<List<String>, String>> = listOf(
    listOf("Jetpack Compose", "Material 3", "Kotlin", "kotlinx-coroutines", "JNA") to "Apache 2.0",
    listOf("SQLite") to "Public domain",
    listOf("UniFFI") to "MPL 2.0",
    listOf("rusqlite", "libsqlite3-sys", "quick-xml", "libm", "zip", "deflate64", "slab", "textwrap", "smawk", "bytes") to "MIT",
    listOf(
        "anyhow", "bitflags", "chrono", "cfg-if", "crc32fast", "digest", "errno", "fallible-iterator", "fallible-streaming-iterator", "fastrand",
        "flate2", "fluent-bundle", "fluent-langneg", "fluent-syntax", "getrandom", "hashbrown", "hashlink", "iana-time-zone", "indexmap",
        "intl-memoizer", "itoa", "libc", "log", "num-traits", "once_cell", "percent-encoding", "portable-atomic", "postcard", "rustc-hash",
        "rustix", "self_cell", "serde", "serde_json", "sha2", "smallvec", "tempfile", "thiserror", "toml", "type-map", "typed-path", "unic-langid",
    ) to "MIT / Apache 2.0",
    listOf("jiff", "memchr") to "Unlicense / MIT",
    listOf("tinystr", "zerovec", "zerofrom", "yoke") to "Unicode 3.0",
    listOf("foldhash", "zlib-rs") to "Zlib",
)
