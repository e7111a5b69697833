package ebb.domain.golden

import java.time.LocalDate
import java.time.OffsetDateTime
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.doubleOrNull
import kotlinx.serialization.json.intOrNull
import kotlinx.serialization.json.longOrNull

/** Something in the list that no phone would know what to do with. */
class NotInTheFormat(message: String) : Exception(message)

/** The fields of an object, each to be taken; one that nobody takes is an error. [where] is for who reads that. */
class Fields(val where: String, private val json: JsonObject) {
    private val left = json.keys.toMutableSet()

    fun json() = json

    /** Every name, in the order of the file. */
    val names: Set<String> get() = json.keys

    fun has(name: String) = name in json

    fun element(name: String): JsonElement? = json[name]?.also { left -= name }.takeIf { it !is JsonNull }

    fun text(name: String): String? = primitive(name)?.let { if (it.isString) it.content else wrong(name, "a text") }
    fun int(name: String): Int? = primitive(name)?.let { it.intOrNull ?: wrong(name, "a whole number") }
    fun long(name: String): Long? = primitive(name)?.let { it.longOrNull ?: wrong(name, "a whole number") }
    fun number(name: String): Double? = primitive(name)?.let { it.doubleOrNull ?: wrong(name, "a number") }
    fun flag(name: String): Boolean? = primitive(name)?.let { it.booleanOrNull ?: wrong(name, "true or false") }
    fun day(name: String): LocalDate? = text(name)?.let { text -> runCatching { LocalDate.parse(text) }.getOrNull() ?: wrong(name, "a day") }

    fun time(name: String): OffsetDateTime? =
        text(name)?.let { text -> runCatching { OffsetDateTime.parse(text) }.getOrNull() ?: wrong(name, "a moment with its offset") }

    inline fun <reified T : Enum<T>> choice(name: String): T? = text(name)?.let { chosen(name, it) }

    inline fun <reified T : Enum<T>> choices(name: String): List<T> = texts(name).map { chosen(name, it) }

    fun texts(name: String): List<String> = list(name).map { (it as? JsonPrimitive)?.takeIf(JsonPrimitive::isString)?.content ?: wrong(name, "texts") }

    fun list(name: String): List<JsonElement> = element(name)?.let { it as? JsonArray ?: wrong(name, "a list") }.orEmpty()

    fun fields(name: String): Fields? = element(name)?.let { Fields("$where, $name", it as? JsonObject ?: wrong(name, "an object")) }

    fun each(name: String): List<Fields> = list(name).mapIndexed { place, it -> Fields("$where, $name ${place + 1}", it as? JsonObject ?: wrong(name, "objects")) }

    fun <T : Any> needed(name: String, value: T?): T = value ?: wrong(name, "something")

    inline fun <reified T : Enum<T>> chosen(name: String, text: String): T =
        enumValues<T>().firstOrNull { it.name == text } ?: wrong(name, "one of ${enumValues<T>().joinToString { it.name }}")

    fun wrong(name: String, wanted: String): Nothing = throw NotInTheFormat("$where: $name has to be $wanted, and is ${json[name]}")

    /** Nothing may be left. */
    fun end() {
        if (left.isNotEmpty()) throw NotInTheFormat("$where: nobody knows ${left.joinToString()}")
    }

    private fun primitive(name: String) = element(name)?.let { it as? JsonPrimitive ?: wrong(name, "a single value") }
}

/** Reads an object to its end. */
inline fun <T> Fields.read(read: Fields.() -> T): T = read().also { end() }
