plugins {
    id("com.android.library")
    id("org.jetbrains.kotlin.android")
}

android {
    namespace = "ebb.core"
    compileSdk = 35
    defaultConfig {
        minSdk = 34
        consumerProguardFiles("../../bindings/kotlin/consumer-rules.pro")
    }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }
    sourceSets["main"].kotlin.srcDirs("../../bindings/kotlin/src/main/kotlin", "../../bindings/generated/kotlin")
    // Built by `make android`.
    sourceSets["main"].jniLibs.srcDir("../../bindings/kotlin/target/aar/jni")
}

kotlin {
    jvmToolchain(17)
}

dependencies {
    // With the libraries that JNA needs on a phone; the jar has those of desktops.
    api("net.java.dev.jna:jna:5.19.1@aar")
}
