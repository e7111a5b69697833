//! Units. They vary with the phone's language and settings, so they are always read.

/// Metres in a unit of length.
pub(crate) fn metres(unit: &str) -> Option<f64> {
    Some(match unit.to_ascii_lowercase().as_str() {
        "m" => 1.0,
        "km" => 1000.0,
        "cm" => 0.01,
        "mm" => 0.001,
        "mi" => 1609.344,
        "yd" => 0.9144,
        "ft" => 0.3048,
        "in" => 0.0254,
        _ => return None,
    })
}

/// Seconds in a unit of time.
pub(crate) fn seconds(unit: &str) -> Option<f64> {
    Some(match unit.to_ascii_lowercase().as_str() {
        "s" | "sec" => 1.0,
        "min" => 60.0,
        "hr" | "h" => 3600.0,
        "d" => 86_400.0,
        "ms" => 0.001,
        _ => return None,
    })
}

/// Metres a second in a unit of speed.
pub(crate) fn metres_a_second(unit: &str) -> Option<f64> {
    let (length, time) = unit.split_once('/')?;
    Some(metres(length)? / seconds(time)?)
}

/// Degrees Celsius of a temperature in a unit.
pub(crate) fn celsius(value: f64, unit: &str) -> Option<f64> {
    Some(match unit.to_ascii_lowercase().as_str() {
        "degc" | "°c" => value,
        "degf" | "°f" => (value - 32.0) / 1.8,
        "k" => value - 273.15,
        _ => return None,
    })
}

/// Beats per minute in a unit of rate.
pub(crate) fn beats_per_minute(unit: &str) -> Option<f64> {
    Some(match unit.to_ascii_lowercase().as_str() {
        "count/min" | "bpm" => 1.0,
        "count/s" | "hz" => 60.0,
        _ => return None,
    })
}

/// Milliseconds in a unit of time.
pub(crate) fn milliseconds(unit: &str) -> Option<f64> {
    // Written out for the usual one, for 0.001 · 1000 need not be 1.
    if unit == "ms" { Some(1.0) } else { seconds(unit).map(|s| s * 1000.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speed_and_temperature_are_read_in_their_units() {
        assert_eq!((metres_a_second("m/s"), metres_a_second("km/hr")), (Some(1.0), Some(1000.0 / 3600.0)));
        assert!((metres_a_second("mi/hr").unwrap() - 0.447_04).abs() < 1e-9);
        assert_eq!((metres_a_second("km"), metres_a_second("m/kg")), (None, None));
        assert_eq!(
            (celsius(68.0, "degF"), celsius(18.0, "degC"), celsius(1.0, "%")),
            (Some(20.0), Some(18.0), None)
        );
    }

    #[test]
    fn units_come_in_any_case() {
        assert_eq!((metres("Mi"), metres("KM"), metres("parsec")), (Some(1609.344), Some(1000.0), None));
        assert_eq!((seconds("hr"), seconds("")), (Some(3600.0), None));
        assert_eq!((beats_per_minute("count/min"), beats_per_minute("count/s")), (Some(1.0), Some(60.0)));
        assert_eq!(
            (milliseconds("ms"), milliseconds("s"), milliseconds("count")),
            (Some(1.0), Some(1000.0), None)
        );
    }
}
