plugins {
    id("com.android.library")
    id("org.jetbrains.kotlin.android")
    id("org.jetbrains.kotlin.plugin.compose")
}

android {
    namespace = "ebb.ui"
    compileSdk = 35
    defaultConfig {
        minSdk = 34
    }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }
}

kotlin {
    jvmToolchain(17)
}

dependencies {
    api(project(":domain"))
    // Jetpack Compose: what Maven compiles the same sources against is named in android/pom.xml.
    api(platform("androidx.compose:compose-bom:2025.10.00"))
    api("androidx.compose.foundation:foundation")
    api("androidx.compose.material3:material3")
}
