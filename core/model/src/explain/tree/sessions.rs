//! Session ← rules ← limits.

use super::{About, Changed, Node, cited};
use crate::explain::message::{Message, metres};
use crate::explain::reason::reason;
use crate::explain::{ids, session};
use crate::morning::{Adjusted, Morning};
use crate::plan::limit::{Limit, Walking};
use crate::plan::session::Intensity;
use crate::rules::{RuleId, Rules, Situation};

/// The sessions that change, each with the rules that made it so and what those allow.
pub fn sessions<'r>(morning: &Morning, s: &Situation<'_>, rules: &'r Rules) -> Vec<Node<'r>> {
    let changed = morning.sessions.iter().filter(|x| x.is_changed());
    changed.map(|x| of(x, s, rules)).collect()
}

fn of<'r>(x: &Adjusted, s: &Situation<'_>, rules: &'r Rules) -> Node<'r> {
    let about = About::Session(Changed {
        id: x.session.id.clone(),
        before: x.session.content(),
        after: x.after,
        reason: x.rules.first().copied(),
        rules: x.rules.clone(),
    });
    Node { about, ..Node::new(session::line(x), &[], reasons(x, s, rules), rules) }
}

fn reasons<'r>(changed: &Adjusted, s: &Situation<'_>, rules: &'r Rules) -> Vec<Node<'r>> {
    let place = s.window().find(|(_, x)| x.id == changed.session.id).map(|(place, _)| place);
    let of = |rule: &RuleId| {
        let limit = place.map_or(Limit::default(), |place| {
            rule.limits(s).of(place).completed_for(&changed.session, rules)
        });
        let allows = says(limit).into_iter().map(Node::leaf).collect();
        let about = About::Rule { rule: *rule, version: rules.version };
        Node { about, ..Node::new(reason(*rule, changed, s), cited::rule(*rule), allows, rules) }
    };
    changed.rules.iter().map(of).collect()
}

/// What a limit allows; nothing where it allows everything.
fn says(limit: Limit) -> Vec<Message> {
    if limit.is_rest() {
        return vec![ids::limit_rest()];
    }
    let walking = limit.walking.map(|w| match w {
        Walking::Walk => ids::limit_walk(),
        Walking::WalkRun => ids::limit_walk_run(),
    });
    let intensity = limit.max_intensity.map(|i| match i {
        Intensity::Rest | Intensity::Recovery => ids::limit_recovery(),
        _ => ids::limit_easy(),
    });
    let distance = limit.max_distance.map(|m| ids::limit_distance(metres(m)));
    walking.into_iter().chain(intensity).chain(distance).collect()
}
