use super::*;

fn rules() -> &'static Rules {
    Rules::built_in().unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Whole(number) => vec![*number as f64],
        Value::Real(number) => vec![*number],
        Value::List(values) => values.iter().flat_map(numbers).collect(),
    }
}

/// The value with every number replaced.
fn all(value: &Value, to: f64) -> Value {
    match value {
        Value::Whole(_) => Value::Whole(to as i64),
        Value::Real(_) => Value::Real(to),
        Value::List(values) => Value::List(values.iter().map(|value| all(value, to)).collect()),
    }
}

#[test]
fn the_presets_are_those_of_the_model() {
    let signal = &rules().signal;
    assert_eq!((signal.sensitive, signal.balanced, signal.steady), (0.40, 0.50, 0.75));
    assert_eq!(rules().version, 1);
}

#[test]
fn every_field_needs_its_entry() {
    let table: toml::Table = BUILT_IN.parse().unwrap();
    for parameter in rules().entries() {
        let (section, name) = parameter.id.split_once('.').unwrap();
        let mut without = table.clone();
        without[section].as_table_mut().unwrap().remove(name).unwrap();
        let missing = RulesError::Missing { id: parameter.id.clone() };
        assert_eq!(Rules::complete(&without.to_string()), Err(missing));
    }
}

#[test]
fn every_entry_needs_its_field() {
    let more = BUILT_IN.replace("[signal.steady]", "[signal.steadier]");
    assert_eq!(Rules::complete(&more), Err(RulesError::Missing { id: "signal.steady".to_owned() }));
    let more = format!("{BUILT_IN}\n{}", entry_text("signal.steadier"));
    assert_eq!(Rules::complete(&more), Err(RulesError::Unknown { id: "signal.steadier".to_owned() }));
    for text in ["signal.steadier.value = 1", "steady = 1", "moon.phase.value = 1"] {
        assert!(matches!(Rules::parse(text), Err(RulesError::Unknown { .. })), "{text}");
    }
}

fn entry_text(id: &str) -> String {
    let fields = "value = 1\nunit = \"d\"\nrange = [1, 1]\ncertainty = \"house\"";
    format!("[{id}]\n{fields}\ncitation = \"House: x\"\nabout = \"X.\"\n")
}

#[test]
fn every_entry_says_what_it_is_and_where_it_comes_from() {
    // One spelling for each unit.
    let units = [
        "%",
        "1",
        "J/kg/m",
        "RPE",
        "bins",
        "bpm",
        "cuts",
        "d",
        "d/week",
        "deloads",
        "differences",
        "fails",
        "g/h",
        "gates",
        "h",
        "intervals",
        "ln ms",
        "m",
        "min",
        "ms",
        "ms bpm²",
        "nights",
        "of 10",
        "of 5",
        "of maximum",
        "of mean week",
        "of median",
        "of mu",
        "pairs",
        "passes",
        "points",
        "ratio",
        "runs",
        "s",
        "s/km",
        "samples",
        "scales",
        "sd",
        "sessions",
        "times",
        "weeks",
        "years",
        "yes or no",
        "°C",
    ];
    for Parameter { id, unit, range: [low, high], certainty, citation, about, .. } in rules().entries() {
        assert!(units.contains(&unit.as_str()), "{id}: {unit}");
        assert!(low.is_finite() && high.is_finite() && low <= high, "{id}");
        assert!(citation.len() > 10, "{id}");
        assert_eq!(*certainty == Certainty::House, citation.starts_with("House: "), "{id}");
        assert!(about.ends_with('.') && !about.ends_with(".."), "{id}");
    }
}

#[test]
fn a_value_out_of_range_is_refused_with_id_and_range() {
    let error = Rules::parse("signal.steady.value = 1.5").unwrap_err().to_string();
    assert_eq!(error, "rule `signal.steady` is out of range: it must be 0.6 to 1 (sd)");
    for parameter in rules().entries() {
        let [low, high] = parameter.range;
        for outside in [low - 1.0, high + 1.0, 1e9, -1e9] {
            let text = format!("{}.value = {}", parameter.id, all(&parameter.value, outside));
            let refused = Rules::parse(&text).unwrap_err();
            let named = refused.to_string().contains(&parameter.id);
            let expected = matches!(refused, RulesError::OutOfRange { .. } | RulesError::WrongType { .. });
            assert!(named && expected, "{refused}");
        }
    }
}

#[test]
fn a_number_that_is_none_is_refused() {
    for number in ["nan", "inf", "-inf"] {
        let text = format!("signal.steady.value = {number}");
        assert!(matches!(Rules::parse(&text), Err(RulesError::OutOfRange { .. })), "{number}");
    }
}

#[test]
fn a_value_of_another_type_is_refused() {
    for text in [
        "signal.acute_days.value = 7.0",
        "signal.steady.value = \"0.75\"",
        "signal.steady.value = [0.75]",
        "taper.a_days.value = [7, 7, 10, 14, 14, 21]",
        "illness.easy_days.value = [10, 2]",
        "post_race.volume_percents.value = [[], [], [], [], [], [], []]",
    ] {
        assert!(matches!(Rules::parse(text), Err(RulesError::WrongType { .. })), "{text}");
    }
}

#[test]
fn an_experiment_changes_the_value_and_nothing_else() {
    let changed = Rules::parse("signal.steady.value = 1").unwrap();
    assert_eq!(changed.signal.steady, 1.0);
    let entry = changed.entry("signal.steady").unwrap();
    let built_in = rules().entry("signal.steady").unwrap();
    assert_eq!(entry.value, Value::Whole(1));
    assert_eq!(*entry, Parameter { value: Value::Whole(1), ..built_in.clone() });
    assert_eq!(changed.signal.balanced, rules().signal.balanced);

    for part in
        ["unit = \"bpm\"", "range = [0, 9]", "certainty = \"high\"", "citation = \"\"", "about = \"\""]
    {
        let text = format!("[signal.steady]\nvalue = 0.75\n{part}");
        assert!(matches!(Rules::parse(&text), Err(RulesError::NotAValue { .. })), "{part}");
    }
    assert_eq!(Rules::parse("version = 2"), Err(RulesError::Version { built_in: 1 }));
}

#[test]
fn the_whole_file_is_an_experiment_that_changes_nothing() {
    assert_eq!(Rules::parse(BUILT_IN).as_ref(), Ok(rules()));
    assert_eq!(Rules::parse("").as_ref(), Ok(rules()));
}

#[test]
fn no_text_is_too_strange() {
    for text in [
        "[",
        "version",
        "version = \"1\"",
        "[signal]\nsteady = 1",
        "[signal.steady]\nvalues = 1",
        "[[signal]]",
    ] {
        assert!(Rules::parse(text).is_err(), "{text}");
    }
}

#[test]
fn the_taper_has_its_mean_volume() {
    let rules = rules();
    for class in RaceClass::ALL {
        let days = *rules.taper.a_days.of(class);
        let tau = *rules.taper.a_tau_days.of(class);
        let sum: f64 = (1..=days).map(|d| libm::exp(-f64::from(d) / tau)).sum();
        let percent = 100.0 * sum / f64::from(days);
        let stated = *rules.generator.taper_volume_percent.of(class) as f64;
        assert!((percent - stated).abs() < 0.5, "{class:?}: {percent} for {stated}");
    }
}

#[test]
fn ranges_keep_the_order_of_tiers_and_the_limits_the_model_promises() {
    let range = |id: &str| rules().entry(id).unwrap().range;
    for (less, more) in [
        ("cut.deep_cut_percent", "cut.cut_percent"),
        ("cut.cut_percent", "cut.ease_percent"),
        ("signal.sensitive", "signal.balanced"),
        ("signal.balanced", "signal.steady"),
    ] {
        assert!(range(less)[1] <= range(more)[0], "{less} {more}");
    }
    // Deloads stay at 0.60 of the mean loaded week, plans at six loaded weeks in a row.
    assert!(range("deload.volume_percent")[1] <= 60.0 && range("deload.loaded_weeks_max")[1] <= 6.0);
    assert!(range("plan.hard_gap_h")[0] >= 48.0 && range("return_to_run.stage_gap_days")[0] >= 2.0);
    assert!(range("single_run.percent")[1] <= 110.0 && range("pain.stop_pain")[1] <= 6.0);
}

#[test]
fn a_parameter_prints_as_json_has_it() {
    let entry = rules().entry("single_run.percent").unwrap();
    let Value::List(tapers) = &rules().entry("taper.a_days").unwrap().value else { panic!() };
    assert_eq!((entry.value.to_string(), tapers.len()), ("110".to_owned(), 7));
    assert_eq!(rules().entry("taper.a_days").unwrap().value.to_string(), "[7, 7, 10, 14, 14, 21, 21]");
    assert_eq!(numbers(&entry.value), [110.0]);
}
