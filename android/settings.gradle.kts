// The same sources that Maven tests, built into the app: Gradle and its Android plugin need Google's repository.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositoriesMode.set(RepositoriesMode.FAIL_ON_PROJECT_REPOS)
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "ebb"
include(":core", ":domain", ":ui", ":platform", ":app")
