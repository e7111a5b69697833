plugins {
    id("com.android.application")
    id("org.jetbrains.kotlin.android")
    id("org.jetbrains.kotlin.plugin.compose")
}

android {
    namespace = "ebb.app"
    compileSdk = 35
    defaultConfig {
        applicationId = "ebb.app"
        minSdk = 34
        targetSdk = 35
        versionCode = 1
        versionName = "0.1.0"
        // Those that the core is built for: JNA brings its own for more, and a phone would take that for support.
        ndk {
            abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64")
        }
    }
    buildTypes {
        release {
            // Where a class that is found by name would be missing: rules of the core's Kotlin say what stays.
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"))
        }
    }
    // Licences that several libraries bring under one name.
    packaging {
        resources.excludes += "/META-INF/{AL2.0,LGPL2.1}"
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
    implementation(project(":platform"))
    implementation(project(":ui"))
    // The activity that shows the screens; android/stubs stands in for it where Maven builds.
    implementation("androidx.activity:activity-compose:1.11.0")
}
