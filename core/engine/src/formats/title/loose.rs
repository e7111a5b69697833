//! Numbers without a unit, and what they mean where they stand.

use ebb_model::plan::step::Extent;

use super::tokens::{Loose, Token};

/// A number without a unit that is repeated, or is a pause.
pub fn repeated(loose: Loose) -> Option<Extent> {
    match loose {
        Loose::Bare(n) if n >= 100_000 => Some(Extent::Metres(n / 1000)),
        Loose::Bare(n) if n <= 25_000 && n > 0 => Some(Extent::Seconds(n * 60 / 1000)),
        Loose::Bare(n) if n % 5000 == 0 && n > 0 => Some(Extent::Seconds(n / 1000)),
        Loose::Bare(_) => None,
        Loose::M(n) if n < 60_000 => Some(Extent::Seconds(n * 60 / 1000)),
        Loose::M(n) => Some(Extent::Metres(n / 1000)),
        Loose::Clock(m, s) => Some(Extent::Seconds(m * 60 + s)),
    }
}

/// A number without a unit that stands alone; inside a `whole` run it has the unit of that.
pub fn single(loose: Loose, whole: Option<Extent>) -> Option<Extent> {
    match loose {
        Loose::Bare(n) => match whole? {
            Extent::Metres(m) => unit_of(m, n, &[1_000_000, 1_609_344]),
            Extent::Seconds(_) => Some(Extent::Seconds(n * 60 / 1000)),
        },
        Loose::M(n) if n < 400_000 => Some(Extent::Seconds(n * 60 / 1000)),
        Loose::M(n) => Some(Extent::Metres(n / 1000)),
        Loose::Clock(h, m) if h < 10 => Some(Extent::Seconds((h * 60 + m) * 60)),
        Loose::Clock(m, s) => Some(Extent::Seconds(m * 60 + s)),
    }
}

/// `n` thousandths in the unit (in thousandths of a metre) that gives `metres` a round number.
pub fn unit_of(metres: i64, n: i64, units: &[i64]) -> Option<Extent> {
    let round = |unit: &&i64| {
        let tenths = (i128::from(metres) * 10_000 + i128::from(**unit) / 2) / i128::from(**unit);
        ((tenths * i128::from(**unit) + 5_000) / 10_000 - i128::from(metres)).abs() <= 1
    };
    let unit = units.iter().find(round)?;
    let metres = (i128::from(n) * i128::from(*unit) + 500_000) / 1_000_000;
    i64::try_from(metres).ok().map(Extent::Metres)
}

/// A token as it may have been written, for what is reported.
pub fn written(token: &Token) -> String {
    let thousandths = |n: &i64| {
        if n % 1000 == 0 { (n / 1000).to_string() } else { format!("{:.1}", *n as f64 / 1000.0) }
    };
    match token {
        Token::Amount(Extent::Metres(m)) => format!("{m} m"),
        Token::Amount(Extent::Seconds(s)) => format!("{s} s"),
        Token::Loose(Loose::Bare(n)) => thousandths(n),
        Token::Loose(Loose::M(n)) => format!("{}m", thousandths(n)),
        Token::Loose(Loose::Clock(a, b)) => format!("{a}:{b:02}"),
        Token::Pace(s) => format!("{}:{:02}/km", s / 60, s % 60),
        Token::Word(word) => word.clone(),
        Token::Times => "x".into(),
        Token::Open => "(".into(),
        Token::Close => ")".into(),
        Token::Slash => "/".into(),
        Token::Dash => "-".into(),
        Token::At => "@".into(),
        Token::Colon => ":".into(),
        Token::Break => ",".into(),
    }
}
