//! SQLite's values as JSON: null, whole numbers, numbers with a point, texts; bytes as `{"hex": "00ff"}`, what no JSON
//! number can be as `{"real": "inf"}`.

use rusqlite::types::{Value, ValueRef};
use serde_json::{Value as Json, json};

pub(super) fn to_json(value: ValueRef<'_>) -> Option<Json> {
    Some(match value {
        ValueRef::Null => Json::Null,
        ValueRef::Integer(number) => json!(number),
        ValueRef::Real(number) if number.is_finite() => json!(number),
        ValueRef::Real(number) => json!({ "real": number.to_string() }),
        ValueRef::Text(text) => json!(std::str::from_utf8(text).ok()?),
        ValueRef::Blob(bytes) => json!({ "hex": super::hex(bytes) }),
    })
}

pub(super) fn of_json(json: &Json) -> Option<Value> {
    Some(match json {
        Json::Null => Value::Null,
        Json::Number(number) => match number.as_i64() {
            Some(whole) => Value::Integer(whole),
            None if number.is_f64() => Value::Real(number.as_f64()?),
            None => return None,
        },
        Json::String(text) => Value::Text(text.clone()),
        Json::Object(one) if one.len() == 1 => match one.iter().next()? {
            (key, Json::String(text)) if key == "hex" => Value::Blob(unhex(text)?),
            (key, Json::String(text)) if key == "real" => Value::Real(text.parse().ok()?),
            _ => return None,
        },
        Json::Bool(_) | Json::Array(_) | Json::Object(_) => return None,
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    let pairs = text.as_bytes().chunks(2).map(|pair| match pair {
        [high, low] => u8::try_from(digit(high)? * 16 + digit(low)?).ok(),
        _ => None,
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_value_reads_back_to_the_last_bit(
            whole: i64,
            bits: u64,
            text in "\\PC*",
            bytes in proptest::collection::vec(any::<u8>(), 0..40),
        ) {
            let real = f64::from_bits(bits);
            let real = if real.is_nan() { f64::NEG_INFINITY } else { real };
            let values = [Value::Null, Value::Integer(whole), Value::Real(real), Value::Text(text), Value::Blob(bytes)];
            for value in values {
                let json = serde_json::to_string(&to_json(ValueRef::from(&value)).unwrap()).unwrap();
                let back = of_json(&serde_json::from_str(&json).unwrap()).unwrap();
                let bits = |value: &Value| if let Value::Real(r) = value { Some(r.to_bits()) } else { None };
                prop_assert_eq!(bits(&back), bits(&value));
                prop_assert_eq!(back, value);
            }
        }
    }

    #[test]
    fn what_no_value_is_written_as_is_none() {
        for text in ["true", "[]", "{}", r#"{"hex":"0"}"#, r#"{"hex":"zz"}"#, "18446744073709551615"] {
            assert_eq!(of_json(&serde_json::from_str(text).unwrap()), None, "{text}");
        }
    }
}
