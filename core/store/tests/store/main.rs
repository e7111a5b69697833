//! What the store promises, from outside.

#[cfg(test)]
mod archives;
#[cfg(test)]
mod at_once;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod deletions;
#[cfg(test)]
mod derived;
#[cfg(test)]
mod heart_rate;
#[cfg(test)]
mod motion;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod released;
#[cfg(test)]
mod same_record;
#[cfg(test)]
mod support;
#[cfg(test)]
mod ten_years;
#[cfg(test)]
mod transactions;
