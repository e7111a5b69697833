//! A morning as a page in the terminal: verdict, reason and consequence first, then the signals, then the week.
//!
//! Colours go in as escape codes and are taken out again where nobody would see them. Colour never speaks alone: each
//! tier has a glyph and a word, a changed session has a mark.

mod sparkline;
mod week;

use anstyle::{AnsiColor, Style};
use ebb_engine::PlanOrigin;
use ebb_engine::morning::Answer;
use ebb_engine::text::{MorningText, SignalText};
use ebb_model::explain::render::Texts;
use ebb_model::signal::band::band;
use ebb_model::signal::sleep::need;
use ebb_model::verdict::tier::Tier;
use terminal_size::{Width, terminal_size};

use sparkline::sparkline;

/// Days of a sparkline.
const WEEKS_DRAWN: i32 = 28;
/// While a signal votes, the days of its mean are marked.
const WEEK: usize = 7;
/// Wider lines are harder to read.
const WIDEST: usize = 96;
/// Narrower terminals are treated as this wide.
const NARROWEST: usize = 32;
/// From here on a signal fits in a row.
const ROW: usize = 76;

/// The terminal's width within what a page can use; 80 columns where there is no terminal.
pub fn width() -> usize {
    terminal_size().map_or(80, |(Width(columns), _)| usize::from(columns)).clamp(NARROWEST, WIDEST)
}

/// The page, with escape codes for colours.
pub fn render(answer: &Answer, text: &MorningText, texts: &Texts, width: usize) -> String {
    let mut page = Page { out: String::new(), width };
    head(&mut page, answer, text, texts);
    signals(&mut page, answer, text);
    week::week(&mut page, answer, text);
    foot(&mut page, answer, text);
    page.out
}

/// The nearest of the sixteen colours a terminal has.
pub fn colour(tier: Option<Tier>) -> Style {
    let colour = match tier {
        Some(Tier::Ready) => AnsiColor::Green,
        Some(Tier::Watch) => AnsiColor::Blue,
        Some(Tier::Hold | Tier::Ease) => AnsiColor::Yellow,
        Some(Tier::Cut) => AnsiColor::Red,
        Some(Tier::DeepCut) => AnsiColor::Magenta,
        None => return QUIET,
    };
    colour.on_default()
}

const QUIET: Style = Style::new().dimmed();
const STRONG: Style = Style::new().bold();

/// Text that grows line by line.
struct Page {
    out: String,
    width: usize,
}

impl Page {
    fn line(&mut self, text: &str) {
        self.out.push_str(text.trim_end());
        self.out.push('\n');
    }

    /// A paragraph, broken where words end, each line indented.
    fn paragraph(&mut self, text: &str, indent: usize, style: Style) {
        for line in textwrap::wrap(text, self.width.saturating_sub(indent).max(8)) {
            let line = format!("{:indent$}{style}{line}{style:#}", "");
            self.line(&line);
        }
    }

    fn heading(&mut self, text: &str) {
        self.line("");
        self.line(&format!("{STRONG}{text}{STRONG:#}"));
    }
}

fn head(page: &mut Page, answer: &Answer, text: &MorningText, texts: &Texts) {
    let tier = answer.morning.verdict.tier;
    let style = colour(tier).bold();
    let day = texts.day(answer.morning.day);
    let cut_day = text.cut_day.as_ref().map_or_else(String::new, |d| format!(" · {d}"));
    let word = format!("{} {}", text.glyph, text.tier);
    let used = columns(&word) + columns(&cut_day) + columns(&day);
    let gap = page.width.saturating_sub(used).max(2);
    page.line(&format!("{style}{word}{style:#}{cut_day}{:gap$}{QUIET}{day}{QUIET:#}", ""));
    if let Some(score) = answer.morning.verdict.score {
        let score = usize::try_from(score).unwrap_or(0).min(100);
        let label = format!("{score} of 100");
        let cells = page.width.saturating_sub(columns(&label) + 2).min(50);
        let full = (score * cells + 50) / 100;
        let (water, air) = ("█".repeat(full), "░".repeat(cells - full));
        page.line(&format!(
            "{STRONG}{label}{STRONG:#}  {}{water}{:#}{QUIET}{air}{QUIET:#}",
            colour(tier),
            colour(tier)
        ));
    }
    page.line("");
    page.paragraph(&text.headline, 0, STRONG);
    page.paragraph(&text.why, 0, Style::new());
    let consequence = [text.today.as_str(), text.week.as_deref().unwrap_or_default()].join(" ");
    page.paragraph(consequence.trim(), 0, Style::new());
    for flag in &text.flags {
        page.paragraph(&flag.text, 0, Style::new());
    }
}

fn signals(page: &mut Page, answer: &Answer, text: &MorningText) {
    page.heading("Three signals, four weeks");
    let name = text.signals.iter().map(|s| columns(&s.name)).max().unwrap_or(0);
    let mean = text.signals.iter().filter_map(|s| s.mean.as_deref()).map(columns).max().unwrap_or(0);
    let votes = &answer.morning.verdict.raw.votes;
    for (signal, vote) in text.signals.iter().zip(votes) {
        let style = if vote.votes() { colour(answer.morning.verdict.tier).bold() } else { Style::new() };
        let need = need(
            answer.facts.profile.sleep_need_min,
            answer.morning.day,
            &answer.facts.races,
            answer.rules(),
        );
        let normal = band(vote, need, answer.rules());
        let values = answer.values(signal.metric, WEEKS_DRAWN);
        let marked = if vote.votes() { WEEK } else { 0 };
        let line = sparkline(&values, normal.map(|b| (b.low, b.high)), marked, style);
        if page.width >= ROW {
            let mean = pad(signal.mean.as_deref().unwrap_or("–"), mean);
            page.line(&format!("  {}  {mean}  {line}  {}", pad(&signal.name, name), state(signal, style)));
        } else {
            page.line(&format!("  {}  {}", signal.name, signal.mean.as_deref().unwrap_or("–")));
            page.paragraph(&signal.state, 2, style);
            if page.width >= 32 {
                page.line(&format!("  {line}"));
            }
        }
        page.paragraph(&signal.sentence, 4, QUIET);
    }
}

fn state(signal: &SignalText, style: Style) -> String {
    format!("{style}{}{style:#}", signal.state)
}

fn foot(page: &mut Page, answer: &Answer, text: &MorningText) {
    page.heading("What it stands on");
    let stands = [text.persistence.as_deref().unwrap_or_default(), &text.load, &text.confidence].join(" ");
    page.paragraph(stands.trim(), 2, QUIET);
    if answer.plan == PlanOrigin::DefaultWeek {
        let note = "The plan is a default week as large as your last four; --plan takes your own.";
        page.paragraph(note, 2, QUIET);
    }
    let nobody_speaks = answer.morning.verdict.raw.available().next().is_none();
    if let Some(last) = answer.last_value().filter(|last| nobody_speaks && answer.morning.day - *last > 3) {
        let note = format!("The newest value is of {last}; ebb morning --on {last} shows that morning.");
        page.paragraph(&note, 2, QUIET);
    }
}

/// The columns a text takes on the screen.
fn columns(text: &str) -> usize {
    textwrap::core::display_width(text)
}

/// A text with spaces up to a width.
fn pad(text: &str, width: usize) -> String {
    format!("{text}{:fill$}", "", fill = width.saturating_sub(columns(text)))
}
