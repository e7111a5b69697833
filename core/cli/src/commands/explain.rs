//! `ebb explain`: where a morning comes from, down to the samples.

use std::io::Write;

use anstyle::Style;
use clap::Args;
use ebb_engine::morning::Answer;
use ebb_model::explain::page::{headings, measured};
use ebb_model::explain::render::Texts;
use ebb_model::explain::tree::{About, Node, Source};
use ebb_model::explain::{label, say as texts_of};
use ebb_model::rules::{Parameter, Rules};

use super::ask::{Ask, Asked};
use crate::output::{Done, columns, json};
use crate::page;

/// Why a morning came out as it did: the verdict, the three signals, and what changed and why.
///
/// --full goes on to the tiers, votes, means, days and samples, each with the rules it went by. Days of the last week show the samples behind them, each with its time of day where it was measured, and those that
/// were left out with the reason. The sixty days of your normal stay days.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    ask: Ask,
    /// Everything down to the samples, with every rule
    #[arg(long)]
    full: bool,
    /// As JSON, always in full: ids, arguments, rules and every sample
    #[arg(long)]
    json: bool,
}

/// Prints the derivation.
pub fn run(arguments: &Arguments, rules: &Rules) -> Done {
    let Asked { answer, engine, texts } = arguments.ask.answer(rules)?;
    if !arguments.full && !arguments.json {
        let mut out = anstream::stdout().lock();
        out.write_all(short(&answer, &texts, page::width()).as_bytes())?;
        out.flush()?;
        return Ok(());
    }
    let derivation = engine.explain(&answer)?;
    if arguments.json {
        return json(&derivation);
    }
    let mut tree = Tree { out: String::new(), texts: &texts, width: page::width() };
    tree.node(&derivation.verdict, "", "");
    for session in &derivation.sessions {
        tree.out.push('\n');
        tree.node(session, "", "");
    }
    let would_change = answer.counterfactuals();
    if !would_change.is_empty() {
        tree.out.push('\n');
        for says in would_change {
            tree.text(&texts.render(&says), "", "", Style::new());
        }
    }
    tree.advice(&answer);
    tree.out.push('\n');
    let version = texts.render(&label::rules_version(derivation.rules_version));
    tree.text(&version, "", "", Style::new().dimmed());
    let mut out = anstream::stdout().lock();
    out.write_all(tree.out.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// What the morning says, its signals, and each change with its reasons.
fn short(answer: &Answer, texts: &Texts, width: usize) -> String {
    let text = answer.text(texts);
    let (strong, plain, quiet) = (Style::new().bold(), Style::new(), Style::new().dimmed());
    let mut out = String::new();
    let labelled =
        |name: &str, says: &str| texts.render(&texts_of::labelled(name.to_owned(), says.to_owned()));
    let mut say = |said: &str, indent, style| page::paragraph(&mut out, said, indent, width, style);
    say(&format!("{} {}. {}", text.glyph, text.tier, text.headline), 0, strong);
    say(&text.why, 0, plain);
    say(text.persistence.as_deref().unwrap_or_default(), 0, plain);
    say("", 0, plain);
    for signal in &text.signals {
        say(&labelled(&signal.name, &signal.state), 0, strong);
        say(&signal.sentence, 2, quiet);
    }
    for session in &text.sessions {
        let day = text.plan.iter().find(|p| p.id == session.id).map_or("", |p| &p.day);
        say("", 0, plain);
        say(&labelled(day, &session.line), 0, strong);
        for reason in &session.reasons {
            say(&reason.text, 2, plain);
        }
    }
    if !text.would_change.is_empty() {
        say("", 0, plain);
    }
    for said in &text.would_change {
        say(said, 0, plain);
    }
    say("", 0, plain);
    say("→ ebb explain --full", 0, quiet);
    out
}

/// Columns that every branch has, however deep.
const DEEPEST: usize = 8;

/// A tree that grows branch by branch.
struct Tree<'t> {
    out: String,
    texts: &'t Texts,
    width: usize,
}

impl Tree<'_> {
    fn node(&mut self, node: &Node<'_>, first: &str, rest: &str) {
        let style = if first.is_empty() { Style::new().bold() } else { Style::new() };
        self.text(&self.texts.render(&node.says), first, rest, style);
        let below = format!("{rest}{}", if node.because.is_empty() { "   " } else { "│  " });
        let quiet = Style::new().dimmed();
        if let About::Rule { rule, version } = node.about {
            self.text(&self.texts.render(&label::rule(rule, version)), &below, &below, quiet);
        }
        self.parameters(node.parameters.iter().copied(), &below);
        if let (About::Day { .. }, Some(source)) = (&node.about, node.source()) {
            return self.samples(&node.because, source, rest);
        }
        if let Some(source) = days_alone(&node.because, self.texts) {
            let days: Vec<String> = node.because.iter().map(|d| self.texts.render(&d.says)).collect();
            self.text(&days.join(" · "), &format!("{rest}└─ "), &format!("{rest}   "), Style::new());
            self.text(&source, &format!("{rest}      "), &format!("{rest}      "), quiet);
            return;
        }
        let last = node.because.len().saturating_sub(1);
        for (i, child) in node.because.iter().enumerate() {
            let (fork, under) = if i == last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
            self.node(child, &format!("{rest}{fork}"), &format!("{rest}{under}"));
        }
    }

    /// The samples of a day, one after the other, and below them who measured them and since when they are known.
    fn samples(&mut self, samples: &[Node<'_>], day: &Source, rest: &str) {
        let seen = |node: &Node<'_>| match &node.about {
            About::Sample { sample, .. } => sample.seen,
            _ => None,
        };
        let way = |node: &Node<'_>| seen(node).map(|s| s.delivery);
        let groups: Vec<_> = samples.chunk_by(|a, b| way(a) == way(b)).collect();
        let last = groups.len().saturating_sub(1);
        for (i, group) in groups.into_iter().enumerate() {
            let (fork, under) = if i == last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
            let under = format!("{rest}{under}");
            let said: Vec<String> = group.iter().map(|s| self.texts.render(&s.says)).collect();
            self.text(&said.join(" · "), &format!("{rest}{fork}"), &under, Style::new());
            let all_known = group.iter().filter_map(seen).max_by_key(|s| s.first);
            let source = all_known.map_or_else(|| label::source(day), |seen| label::seen(day, seen));
            self.text(&self.texts.render(&source), &under, &under, Style::new().dimmed());
        }
    }

    /// What is said beside the plan, all of it, with what it went by.
    fn advice(&mut self, answer: &Answer) {
        let all = &answer.morning.advice;
        if !all.is_empty() {
            self.out.push('\n');
            self.text(&self.texts.render(&headings().advice), "", "", Style::new().bold());
        }
        for advice in all {
            self.text(&self.texts.render_all(&advice.says), "", "", Style::new());
            self.parameters(advice.parameters.iter().filter_map(|id| answer.rules().entry(id)), "   ");
        }
    }

    fn parameters<'p>(&mut self, parameters: impl Iterator<Item = &'p Parameter>, indent: &str) {
        for p in parameters {
            let certainty = self.texts.render(&label::certainty(p.certainty));
            let source = format!("{} ({certainty}): {}", p.id, p.citation);
            self.text(&source, indent, indent, Style::new().dimmed());
        }
    }

    fn text(&mut self, text: &str, first: &str, rest: &str, style: Style) {
        let width = self.width.saturating_sub(columns(rest)).max(DEEPEST);
        for (i, line) in page::wrap(text, width).iter().enumerate() {
            let indent = if i == 0 { first } else { rest };
            self.out.push_str(&format!("{indent}{style}{line}{style:#}\n"));
        }
    }
}

/// The stream and the number of samples behind several days that stand for themselves, where one stream measured them
/// all.
fn days_alone(days: &[Node<'_>], texts: &Texts) -> Option<String> {
    let sources: Vec<_> = days.iter().map(Node::source).collect::<Option<_>>()?;
    let stream = &sources.first()?.stream;
    let samples: usize = sources.iter().filter_map(|s| usize::try_from(s.samples).ok()).sum();
    let one = sources.iter().all(|s| s.stream == *stream) && days.iter().all(|d| d.because.is_empty());
    one.then(|| texts.render(&measured(stream.to_string(), samples)))
}
