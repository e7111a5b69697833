//! A morning as a page in the terminal: verdict, reason and consequence first, then the signals, then the week.
//!
//! Colours go in as escape codes and are taken out again where nobody would see them. Colour never speaks alone: each
//! tier has a glyph and a word, a changed session has a mark. All words come with the morning; the page adds commands.

pub mod chart;
mod signals;
mod sparkline;
mod week;

use std::io::stdout;

use anstyle::{AnsiColor, Style};
use ebb_engine::AsOf;
use ebb_engine::morning::Answer;
use ebb_engine::text::MorningText;
use ebb_model::advice::ON_A_PAGE;
use ebb_model::morning::Flag;
use ebb_model::verdict::tier::Tier;
use terminal_size::{Width, terminal_size_of};
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

use crate::output::columns;

/// Wider lines are harder to read.
const WIDEST: usize = 96;
/// Narrower terminals are treated as this wide: a date and its indent take 16 columns.
const NARROWEST: usize = 20;
/// Where neither a terminal nor `COLUMNS` says another width.
const USUAL: usize = 80;

/// The terminal's width within what a page can use; into a pipe or a file that of the variable `COLUMNS`, or 80.
pub fn width() -> usize {
    let terminal = terminal_size_of(stdout()).map(|(Width(columns), _)| usize::from(columns));
    let asked = || std::env::var("COLUMNS").ok()?.parse().ok();
    terminal.or_else(asked).unwrap_or(USUAL).clamp(NARROWEST, WIDEST)
}

/// A text in lines of at most `width` columns, broken between words and inside one only where it is wider itself.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    // Named, for the default is another where another crate of the build asks for it.
    let options = Options::new(width.max(1))
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .word_separator(WordSeparator::AsciiSpace)
        .break_words(true);
    textwrap::wrap(text, options).into_iter().map(String::from).collect()
}

/// A paragraph in lines of at most `width` columns, its indent among them, each with an end.
pub fn paragraph(out: &mut String, text: &str, indent: usize, width: usize, style: Style) {
    for line in wrap(text, width.saturating_sub(indent)) {
        out.push_str(format!("{:indent$}{style}{line}{style:#}", "").trim_end());
        out.push('\n');
    }
}

/// The page, with escape codes for colours.
pub fn render(answer: &Answer, text: &MorningText, width: usize) -> String {
    let mut page = Page { out: String::new(), width };
    head(&mut page, answer, text);
    signals::signals(&mut page, answer, text);
    week::week(&mut page, answer, text);
    advice(&mut page, answer, text);
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
        paragraph(&mut self.out, text, indent, self.width, style);
    }

    fn heading(&mut self, text: &str) {
        self.line("");
        self.paragraph(text, 0, STRONG);
    }
}

fn head(page: &mut Page, answer: &Answer, text: &MorningText) {
    let tier = answer.morning.verdict.tier;
    let style = colour(tier).bold();
    let day = &text.page.date;
    let cut_day = text.cut_day.as_ref().map_or_else(String::new, |d| format!(" · {d}"));
    let word = format!("{} {}", text.glyph, text.tier);
    let left = columns(&word) + columns(&cut_day);
    let gap = page.width.saturating_sub(left + columns(day));
    if gap >= 2 {
        page.line(&format!("{style}{word}{style:#}{cut_day}{:gap$}{QUIET}{day}{QUIET:#}", ""));
    } else {
        page.paragraph(&word, 0, style);
        page.paragraph(text.cut_day.as_deref().unwrap_or_default(), 0, Style::new());
        page.paragraph(day, 0, QUIET);
    }
    if let (Some(score), Some(label)) = (answer.morning.verdict.score, &text.page.score) {
        let score = usize::try_from(score).unwrap_or(0).min(100);
        let cells = page.width.saturating_sub(columns(label) + 2).min(50);
        let full = (score * cells + 50) / 100;
        let (water, air) = ("█".repeat(full), "░".repeat(cells - full));
        let style = colour(tier);
        page.line(&format!("{STRONG}{label}{STRONG:#}  {style}{water}{style:#}{QUIET}{air}{QUIET:#}"));
        if let Some(legend) = &text.page.score_legend {
            page.paragraph(legend, 0, QUIET);
        }
    }
    page.line("");
    page.paragraph(&text.headline, 0, STRONG);
    page.paragraph(&text.why, 0, Style::new());
    let changes = [Some(&text.today), text.how.as_ref(), text.later.as_ref(), text.week.as_ref()];
    let changes: Vec<&str> = changes.into_iter().flatten().map(String::as_str).collect();
    if !changes.concat().trim().is_empty() {
        page.paragraph(changes.join(" ").trim(), 0, Style::new());
    }
    for flag in &text.flags {
        page.paragraph(&flag.text, 0, Style::new());
        let next = answer.facts.races.iter().find(|r| r.day >= answer.morning.day);
        if let (Flag::RaceStacking, Some(race)) = (flag.flag, next) {
            page.paragraph(&format!("→ ebb race set {} --easy", race.day), 2, QUIET);
        }
    }
}

/// The most important advice; a question with the command that answers it. A past morning asks nothing.
fn advice(page: &mut Page, answer: &Answer, text: &MorningText) {
    let now = matches!(answer.as_of(), AsOf::Instant(_));
    let said: Vec<_> = text.advice.iter().filter(|a| now || !a.topic.is_question()).take(ON_A_PAGE).collect();
    if !said.is_empty() {
        page.heading(&text.page.advice);
    }
    for advice in said {
        page.paragraph(&advice.text, 2, Style::new());
        if advice.topic.is_question() {
            page.paragraph("→ ebb checkin --underfuelling none|some", 4, QUIET);
        }
    }
}

fn foot(page: &mut Page, answer: &Answer, text: &MorningText) {
    let stands = [text.persistence.as_deref().unwrap_or_default(), &text.load, &text.confidence].join(" ");
    let notes = text.page.default_week.is_some() || text.page.newest_value.is_some();
    if notes || !stands.trim().is_empty() {
        page.heading(&text.page.stands_on);
    }
    if !stands.trim().is_empty() {
        page.paragraph(stands.trim(), 2, QUIET);
    }
    if let Some(note) = &text.page.default_week {
        page.paragraph(note, 2, QUIET);
        page.paragraph("→ ebb plan new · ebb plan adopt FILE", 4, QUIET);
    }
    if let (Some(note), Some(day)) = (&text.page.newest_value, answer.newest_if_silent()) {
        page.paragraph(note, 2, QUIET);
        page.paragraph(&format!("→ ebb morning --on {day}"), 4, QUIET);
    }
    if !text.would_change.is_empty() {
        page.heading(&text.page.would_change);
    }
    for sentence in &text.would_change {
        page.paragraph(sentence, 2, QUIET);
    }
}
