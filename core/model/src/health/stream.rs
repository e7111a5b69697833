//! Streams: one measure, taken one way, by one device.
//!
//! A baseline belongs to one stream. Streams never mix, and values are never converted between methods:
//! SDNN is not rMSSD.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::time::serde_as_text;

/// The phone's operating system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Platform {
    /// Health Connect.
    Android,
    /// Apple Health.
    Ios,
}

/// The three signals that vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// Resting heart rate, in beats per minute.
    RestingHeartRate,
    /// Heart rate variability, in milliseconds; its statistics are of the natural logarithm.
    Hrv,
    /// Sleep with naps (TST24), in minutes.
    Sleep,
}

impl Metric {
    /// All three, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::RestingHeartRate, Self::Hrv, Self::Sleep];
}

/// How a value of a metric was made. The order is the order of preference within a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Resting heart rate: the lowest 10-minute mean in the main sleep.
    SleepingLow,
    /// Resting heart rate as the platform gives it.
    Platform,
    /// rMSSD as delivered.
    Rmssd,
    /// rMSSD derived from a beat series.
    RmssdBeats,
    /// SDNN of short spot measurements.
    SdnnSpot,
    /// Sleep with stages.
    Stages,
    /// Sleep without stages.
    Asleep,
    /// Time in bed, only when nothing better is known.
    InBed,
}

impl Method {
    const ALL: [Self; 8] = [
        Self::SleepingLow,
        Self::Platform,
        Self::Rmssd,
        Self::RmssdBeats,
        Self::SdnnSpot,
        Self::Stages,
        Self::Asleep,
        Self::InBed,
    ];

    /// The method of a name as stream keys have it.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }

    /// The metric this method measures.
    pub const fn metric(self) -> Metric {
        match self {
            Self::SleepingLow | Self::Platform => Metric::RestingHeartRate,
            Self::Rmssd | Self::RmssdBeats | Self::SdnnSpot => Metric::Hrv,
            Self::Stages | Self::Asleep | Self::InBed => Metric::Sleep,
        }
    }

    /// The name used in stream keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SleepingLow => "sleeping_low",
            Self::Platform => "platform",
            Self::Rmssd => "rmssd",
            Self::RmssdBeats => "rmssd_beats",
            Self::SdnnSpot => "sdnn_spot",
            Self::Stages => "stages",
            Self::Asleep => "asleep",
            Self::InBed => "in_bed",
        }
    }
}

/// `metric/method/platform/app/device`, the name of a stream.
///
/// An absent device is `-`; a `/` inside app or device becomes `_`. Keys compare by the bytes of the whole text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StreamKey {
    text: String,
    method: Method,
    platform: Platform,
}

/// A text that is no stream key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a stream key (metric/method/platform/app/device)")]
pub struct StreamKeyError(String);

impl StreamKey {
    /// The key of a method's stream from an app and a device.
    pub fn new(method: Method, platform: Platform, app: &str, device: Option<&str>) -> Self {
        Source::new(platform, app, device).stream(method)
    }

    /// The whole key.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What is measured.
    pub const fn metric(&self) -> Metric {
        self.method.metric()
    }

    /// The source part of the key.
    pub fn source(&self) -> Source {
        let start = self.method.metric().name().len() + self.method.name().len() + 2;
        Source { path: self.text.get(start..).unwrap_or_default().into(), platform: self.platform }
    }

    /// How it is measured.
    pub const fn method(&self) -> Method {
        self.method
    }

    /// Which phone it comes from.
    pub const fn platform(&self) -> Platform {
        self.platform
    }

    /// The app that wrote it.
    pub fn app(&self) -> &str {
        self.text.split('/').nth(3).unwrap_or_default()
    }

    /// The device that measured it; none when it is not known.
    pub fn device(&self) -> Option<&str> {
        self.text.split('/').nth(4).filter(|d| *d != "-")
    }
}

/// `platform/app/device`: the source part of a stream key. Sources compare by the bytes of that text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source {
    path: Arc<str>,
    platform: Platform,
}

impl Source {
    /// The source of an app's records from a device; an absent device is `-`, a `/` in a name becomes `_`.
    pub fn new(platform: Platform, app: &str, device: Option<&str>) -> Self {
        let device = device.filter(|d| !d.is_empty()).unwrap_or("-");
        let path = format!("{}/{}/{}", platform.name(), app.replace('/', "_"), device.replace('/', "_"));
        Self { path: path.into(), platform }
    }

    /// A source by its whole text, whatever it is made of.
    pub fn named(path: &str) -> Self {
        let platform = if path.starts_with("android/") { Platform::Android } else { Platform::Ios };
        Self { path: path.into(), platform }
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.path
    }

    /// What measured: the device's name, else the app's.
    pub fn sensor(&self) -> &str {
        let mut parts = self.path.split('/').skip(1);
        let (app, device) = (parts.next(), parts.next());
        device.filter(|d| *d != "-").or(app).unwrap_or_default()
    }

    /// The name of this source's stream of a method.
    pub fn stream(&self, method: Method) -> StreamKey {
        let text = format!("{}/{}/{}", method.metric().name(), method.name(), self.path);
        StreamKey { text, method, platform: self.platform }
    }

    /// The name under which this source's runs are listed.
    pub fn run_key(&self) -> String {
        format!("run/workout/{}", self.path)
    }
}

impl Metric {
    /// The name used in stream keys and results.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RestingHeartRate => "resting_heart_rate",
            Self::Hrv => "hrv",
            Self::Sleep => "sleep",
        }
    }
}

impl Platform {
    /// The name used in stream keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ios => "ios",
            Self::Android => "android",
        }
    }
}

impl fmt::Display for StreamKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for StreamKey {
    type Err = StreamKeyError;
    fn from_str(text: &str) -> Result<Self, StreamKeyError> {
        let error = || StreamKeyError(text.to_owned());
        let parts: Vec<&str> = text.split('/').collect();
        let [metric, method, platform, app, device] = parts.as_slice() else { return Err(error()) };
        let method = Method::ALL
            .into_iter()
            .find(|m| m.name() == *method && m.metric().name() == *metric)
            .ok_or_else(error)?;
        let platform = match *platform {
            "ios" => Platform::Ios,
            "android" => Platform::Android,
            _ => return Err(error()),
        };
        if app.is_empty() || device.is_empty() {
            return Err(error());
        }
        Ok(Self { text: text.to_owned(), method, platform })
    }
}

serde_as_text!(StreamKey);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_as_it_prints() {
        let key = StreamKey::new(Method::SdnnSpot, Platform::Ios, "com.apple.health", Some("Watch6,7"));
        assert_eq!(key.as_str(), "hrv/sdnn_spot/ios/com.apple.health/Watch6,7");
        assert_eq!(key.as_str().parse(), Ok(key));
    }

    #[test]
    fn a_slash_in_a_name_does_not_make_a_part_and_no_device_is_a_dash() {
        let key = StreamKey::new(Method::Asleep, Platform::Android, "a/b", None);
        assert_eq!(key.as_str(), "sleep/asleep/android/a_b/-");
        assert_eq!((key.app(), key.device()), ("a_b", None));
    }

    #[test]
    fn the_sensor_is_the_device_and_without_one_the_app() {
        let sensor = |device| Source::new(Platform::Ios, "com.apple.health", device).sensor().to_owned();
        assert_eq!(
            (sensor(Some("Watch6,7")).as_str(), sensor(None).as_str()),
            ("Watch6,7", "com.apple.health")
        );
    }

    #[test]
    fn a_method_of_another_metric_is_no_key() {
        for text in ["hrv/stages/ios/a/b", "hrv/rmssd/ios/a", "hrv/rmssd/palm/a/b", "", "hrv/rmssd/ios//b"] {
            assert!(text.parse::<StreamKey>().is_err(), "{text}");
        }
    }
}
