//! What a phone says about its owner, and what it means for a day.
//!
//! [`record`] and [`heart_rate`] are what platforms hand over; [`days`] and [`history`] are what is made of it: [`night`]s,
//! the [`daily`] values of each [`stream`], and [`run`]s. [`provenance`] goes back from a day's value to its samples.

pub mod beats;
pub mod daily;
pub mod days;
pub mod device;
pub mod heart_rate;
pub mod history;
pub mod motion;
pub mod night;
pub mod provenance;
pub mod record;
pub mod run;
pub mod sleeping_low;
pub mod stream;
