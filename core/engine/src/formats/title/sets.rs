//! Repeats: `5 x 1000 m`, `30/30 x 20`, `4 x (800 m + 400 m)`.

use ebb_model::plan::step::Extent;

use super::clauses::{Clause, DEEPEST, Pause, Reader, Stretch, pause_of, plain};
use super::loose::{repeated, written};
use super::tokens::{Loose, Token};
use super::words::Meaning;

/// More repeats are a typing error.
const REPEATS_MOST: i64 = 200;

impl Reader<'_> {
    /// `5 x …`
    pub(super) fn repeat(&mut self, times: i64, depth: usize) {
        let times = times.clamp(1, REPEATS_MOST);
        let from = self.now.stretches.len();
        match self.rest().first() {
            Some(Token::Open) if depth < DEEPEST => {
                self.at += 1;
                self.body(times, depth);
            }
            Some(Token::Loose(Loose::Bare(n))) if self.rest().get(1) == Some(&Token::Times) => {
                self.at += 2;
                if depth < DEEPEST {
                    self.repeat(n / 1000, depth + 1);
                }
            }
            Some(Token::Amount(extent)) => {
                self.at += 1;
                self.now.stretches.push(plain(*extent));
            }
            Some(Token::Loose(loose)) => {
                self.at += 1;
                let pair = self.pair(*loose);
                if let Some((work, pause)) = pair {
                    self.now.stretches.push(Stretch { pause: Some(pause), ..plain(work) });
                } else {
                    match repeated(*loose) {
                        Some(extent) => self.now.stretches.push(plain(extent)),
                        None => {
                            self.now.unknown.push(format!("{times} x {}", written(&Token::Loose(*loose))));
                        }
                    }
                }
            }
            _ => return,
        }
        // A lone amount is 1 time as it stands; what was repeated inside is repeated as a whole.
        for stretch in self.now.stretches.iter_mut().skip(from) {
            stretch.repeats = (stretch.repeats * times).min(REPEATS_MOST);
        }
        // `20 x 30"/30"`
        if let [Token::Slash | Token::Dash, Token::Amount(extent), ..] = self.rest() {
            let extent = *extent;
            if let Some(last) = self.now.stretches.last_mut().filter(|s| s.pause.is_none()) {
                last.pause = Some(Pause { extent, jogs: true });
                self.at += 2;
            }
        }
    }

    /// `30/30 x 20`
    pub(super) fn is_pair_repeated(&self) -> bool {
        use Loose::Bare;
        let after = self.rest();
        matches!(
            after,
            [Token::Slash | Token::Dash, Token::Loose(Bare(_)), Token::Times, Token::Loose(Bare(_)), ..]
        )
    }

    pub(super) fn pair_repeated(&mut self, first: &Token) {
        let Token::Loose(first) = first else { return };
        if let Some((work, pause)) = self.pair(*first)
            && let [Token::Times, Token::Loose(Loose::Bare(times)), ..] = self.rest()
        {
            let repeats = (times / 1000).clamp(1, REPEATS_MOST);
            self.at += 2;
            self.now.stretches.push(Stretch { repeats, pause: Some(pause), ..plain(work) });
        }
    }

    /// `30/30` in seconds, `2/3` in minutes.
    fn pair(&mut self, first: Loose) -> Option<(Extent, Pause)> {
        let Loose::Bare(first) = first else { return None };
        let [Token::Slash | Token::Dash, Token::Loose(Loose::Bare(second)), ..] = self.rest() else {
            return None;
        };
        let unit = if first.max(*second) <= 12_000 { 60 } else { 1 };
        self.at += 2;
        let seconds = |n: i64| Extent::Seconds(n.saturating_mul(unit) / 1000);
        Some((seconds(first), Pause { extent: seconds(*second), jogs: true }))
    }

    /// `(…)` after `5 x`: work and pause, or several pieces of work.
    fn body(&mut self, times: i64, depth: usize) {
        if let Some(Token::Loose(loose)) = self.rest().first() {
            self.at += 1;
            if let Some((work, pause)) = self.pair(*loose) {
                self.now.stretches.push(Stretch { pause: Some(pause), ..plain(work) });
                self.at += self.rest().iter().take_while(|t| **t != Token::Close).count() + 1;
                return;
            }
            self.at -= 1;
        }
        let outer = std::mem::take(&mut self.now);
        let from = self.out.len();
        self.until_close(depth + 1);
        self.finish(false);
        let inner: Vec<Clause> = self.out.drain(from..).collect();
        self.now = outer;
        let begin = self.now.stretches.len();
        for clause in inner {
            let pause = clause.meanings.iter().find_map(|(m, _)| pause_of(m));
            for stretch in clause.stretches {
                let last = self.now.stretches.iter_mut().skip(begin).last();
                match (last, pause) {
                    (Some(last), Some(jogs)) if stretch.repeats == 1 && last.pause.is_none() => {
                        last.pause = Some(Pause { extent: stretch.extent, jogs });
                    }
                    _ => self.now.stretches.push(stretch),
                }
            }
            let of_work = |m: &Meaning| pause_of(m).is_none();
            self.now.meanings.extend(clause.meanings.into_iter().filter(|(m, _)| of_work(m)));
            self.now.unknown.extend(clause.unknown);
            self.now.pace = self.now.pace.or(clause.pace);
        }
        if self.now.stretches.len() == begin {
            self.now.unknown.push(format!("{times} x"));
        }
    }
}
