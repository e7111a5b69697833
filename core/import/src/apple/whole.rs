//! Elements that lie whole in a block and are printed as phones print them: found and read where they lie.
//!
//! That is nearly all of an export. What spans two blocks, and what holds anything phones do not print (text, single
//! quotes, comments, a tag that does not match), is left to the general reader: it alone judges what is damaged.

use memchr::memchr;

use crate::apple::element::Element;

/// Elements inside each other, of those read here; what lies deeper is left to the general reader.
const DEPTH: usize = 8;

/// An element with all that it holds, as places in the text it was found in.
#[derive(Debug, Default)]
pub(crate) struct Whole {
    tags: Vec<Tag>,
    attributes: Vec<Attribute>,
    /// The names of the elements not ended yet, while searching.
    open: Vec<Span>,
}

type Span = std::ops::Range<usize>;

#[derive(Debug, Clone)]
struct Tag {
    kind: Kind,
    name: Span,
    /// Among all attributes.
    attributes: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Start,
    Empty,
    End,
}

#[derive(Debug, Clone)]
struct Attribute {
    name: Span,
    value: Span,
}

/// A tag in its text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Printed<'a> {
    pub(crate) kind: Kind,
    text: &'a str,
    name: &'a str,
    attributes: &'a [Attribute],
}

impl Whole {
    /// Finds the element at the start of `text`, behind blanks; gives how many bytes both take, or none where the general
    /// reader has to read.
    pub(crate) fn find(&mut self, text: &str) -> Option<usize> {
        self.tags.clear();
        self.attributes.clear();
        self.open.clear();
        let text = text.as_bytes();
        let mut at = 0;
        loop {
            at = after_blanks(text, at);
            at = self.tag(text, at)?;
            if self.open.is_empty() {
                return Some(at);
            }
        }
    }

    /// The tags of the element that was found in `text`, in their order.
    pub(crate) fn tags<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Printed<'a>> {
        self.tags.iter().map(move |tag| Printed {
            kind: tag.kind,
            text,
            name: text.get(tag.name.clone()).unwrap_or_default(),
            attributes: self.attributes.get(tag.attributes.clone()).unwrap_or_default(),
        })
    }

    /// Reads the tag at a place; gives the place behind it.
    fn tag(&mut self, text: &[u8], at: usize) -> Option<usize> {
        if *text.get(at)? != b'<' {
            return None;
        }
        if *text.get(at + 1)? == b'/' {
            let name = self.open.pop()?;
            let end = at + 2 + name.len();
            let matches = text.get(at + 2..end)? == text.get(name.clone())? && *text.get(end)? == b'>';
            let tag = Tag { kind: Kind::End, name, attributes: 0..0 };
            return matches.then(|| self.put(tag, end + 1));
        }
        let name = at + 1..after_name(text, at + 1)?;
        let first = self.attributes.len();
        let mut at = name.end;
        loop {
            let next = after_blanks(text, at);
            let kind = match *text.get(next)? {
                b'>' => Kind::Start,
                b'/' if *text.get(next + 1)? == b'>' => Kind::Empty,
                // Between two attributes stands a blank.
                _ if next == at => return None,
                _ => {
                    at = self.attribute(text, next)?;
                    continue;
                }
            };
            let attributes = first..self.attributes.len();
            if kind == Kind::Start {
                if self.open.len() == DEPTH {
                    return None;
                }
                self.open.push(name.clone());
            }
            let end = if kind == Kind::Start { next + 1 } else { next + 2 };
            return Some(self.put(Tag { kind, name, attributes }, end));
        }
    }

    fn attribute(&mut self, text: &[u8], at: usize) -> Option<usize> {
        let name = at..after_name(text, at)?;
        let value = name.end + 2;
        if text.get(name.end..value)? != b"=\"" {
            return None;
        }
        let end = value + memchr(b'"', text.get(value..)?)?;
        self.attributes.push(Attribute { name, value: value..end });
        Some(end + 1)
    }

    fn put(&mut self, tag: Tag, end: usize) -> usize {
        self.tags.push(tag);
        end
    }
}

impl Element for Printed<'_> {
    fn name(&self) -> &str {
        self.name
    }

    fn attributes<const N: usize>(&self, names: [&str; N]) -> [Option<&str>; N] {
        let mut values = [None; N];
        for attribute in self.attributes {
            let name = self.text.as_bytes().get(attribute.name.clone());
            let place = names.iter().position(|known| Some(known.as_bytes()) == name);
            if let Some(slot @ None) = place.and_then(|place| values.get_mut(place)) {
                *slot = self.text.get(attribute.value.clone());
            }
        }
        values
    }
}

fn after_blanks(text: &[u8], at: usize) -> usize {
    let blanks = text.get(at..).unwrap_or_default();
    at + blanks.iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).count()
}

/// The end of a name of ASCII letters and digits.
fn after_name(text: &[u8], at: usize) -> Option<usize> {
    let length = text.get(at..)?.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    (length > 0).then_some(at + length)
}
