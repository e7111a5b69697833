//! Elements that lie whole in a block and are printed as phones print them: found and read where they lie.
//!
//! That is nearly all of an export. What spans two blocks, and what holds anything phones do not print (text, single
//! quotes, comments, a tag that does not match), is left to the general reader: it alone judges what is damaged.

use memchr::memchr;

use crate::apple::element::Element;

/// Elements inside each other, of those read here; what lies deeper is left to the general reader.
const DEPTH: usize = 8;

/// Tags of one block, about, that are looked for; of real ones a block holds 4,400 at most, for the shortest has 60 bytes.
const TAGS: usize = 8192;

/// The whole elements of a block, as places in its text. That they are elements of the export is for the reader to tell:
/// they may stand in a comment.
#[derive(Debug, Default)]
pub(crate) struct Whole {
    places: Vec<Place>,
    tags: Vec<Tag>,
    attributes: Vec<Attribute>,
    /// The names of the elements not ended yet, while searching.
    open: Vec<Span>,
}

/// An element with all that it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    start: usize,
    /// The place behind it.
    pub(crate) end: usize,
    /// Among all tags.
    tags: Span,
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
    /// Finds the elements of a text, in their order; none inside another.
    pub(crate) fn find(&mut self, text: &str) {
        self.places.clear();
        self.tags.clear();
        self.attributes.clear();
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() && self.tags.len() < TAGS {
            let start = after_blanks(text, at);
            let (tags, attributes) = (self.tags.len(), self.attributes.len());
            if let Some(end) = self.element(text, start) {
                self.places.push(Place { start, end, tags: tags..self.tags.len() });
                at = end;
            } else {
                self.tags.truncate(tags);
                self.attributes.truncate(attributes);
                let rest = text.get(start + 1..).unwrap_or_default();
                at = memchr(b'<', rest).map_or(text.len(), |next| start + 1 + next);
            }
        }
    }

    /// The element that begins at a place, behind blanks; `next` is the number of the first that may be it.
    pub(crate) fn at(&self, text: &str, place: usize, next: &mut usize) -> Option<Place> {
        let start = after_blanks(text.as_bytes(), place);
        let rest = self.places.get(*next..)?;
        *next += rest.iter().take_while(|place| place.start < start).count();
        self.places.get(*next).filter(|place| place.start == start).cloned()
    }

    /// The tags of an element of `text`, in their order.
    pub(crate) fn tags<'a>(&'a self, text: &'a str, place: &Place) -> impl Iterator<Item = Printed<'a>> {
        let tags = self.tags.get(place.tags.clone()).unwrap_or_default();
        tags.iter().map(move |tag| Printed {
            kind: tag.kind,
            text,
            name: text.get(tag.name.clone()).unwrap_or_default(),
            attributes: self.attributes.get(tag.attributes.clone()).unwrap_or_default(),
        })
    }

    /// Reads the element at a place; gives the place behind it.
    fn element(&mut self, text: &[u8], mut at: usize) -> Option<usize> {
        self.open.clear();
        loop {
            at = self.tag(text, after_blanks(text, at))?;
            if self.open.is_empty() {
                return Some(at);
            }
        }
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
        let mut next = 0;
        for attribute in self.attributes {
            let name = self.text.as_bytes().get(attribute.name.clone());
            let is_it = |place: usize| names.get(place).map(|name| name.as_bytes()) == name;
            // Phones print them in the order they are asked for: mostly the next is it.
            let place = (next..N).chain(0..next).find(|place| is_it(*place));
            if let Some(place) = place {
                next = place + 1;
                if let Some(slot @ None) = values.get_mut(place) {
                    *slot = self.text.get(attribute.value.clone());
                }
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use quick_xml::Reader;
    use quick_xml::events::Event;

    use super::*;

    const NAMES: [&str; 3] = ["a", "type", "b"];

    type Tags = Vec<(Kind, String, [Option<String>; 3])>;

    /// The element that the text begins with: where it ends, and its tags.
    fn here(text: &str) -> Option<(usize, Tags)> {
        let mut whole = Whole::default();
        whole.find(text);
        let place = whole.at(text, 0, &mut 0)?;
        Some((place.end, read(&whole, text, &place)))
    }

    fn read(whole: &Whole, text: &str, place: &Place) -> Tags {
        let tag = |tag: Printed<'_>| {
            (tag.kind, tag.name().to_owned(), tag.attributes(NAMES).map(|value| value.map(str::to_owned)))
        };
        whole.tags(text, place).map(tag).collect()
    }

    /// What the general reader makes of the first `length` bytes.
    fn general(text: &str) -> Tags {
        let mut reader = Reader::from_str(text);
        let mut tags = Vec::new();
        loop {
            let (kind, element) = match reader.read_event().unwrap() {
                Event::Start(element) => (Kind::Start, element),
                Event::Empty(element) => (Kind::Empty, element),
                Event::End(end) => {
                    tags.push((Kind::End, end.name().into_inner().to_owned(), [None, None, None]));
                    continue;
                }
                Event::Text(text) if text.trim().is_empty() => continue,
                Event::Eof => return tags,
                other => panic!("{other:?}"),
            };
            let values = Element::attributes(&element, NAMES).map(|value| value.map(str::to_owned));
            tags.push((kind, Element::name(&element).to_owned(), values));
        }
    }

    #[test]
    fn an_element_is_found_with_all_it_holds() {
        let text = "\n <R a=\"1 > ' é\" b=\"\" a=\"2\">\n  <M type=\"k\"/>\n <L><B/></L></R><R/>";
        let (length, tags) = here(text).unwrap();
        assert_eq!(text.get(length..).unwrap(), "<R/>");
        assert_eq!(tags, general(text.get(..length).unwrap()));
        assert_eq!(tags[0].2, [Some("1 > ' é".to_owned()), None, Some(String::new())]);
    }

    #[test]
    fn what_phones_do_not_print_and_what_is_not_whole_is_left() {
        let whole = "<R a=\"1\"><M type=\"k\"/></R>";
        assert_eq!(here(whole).unwrap().0, whole.len());
        for cut in 0..whole.len() {
            assert_eq!(here(whole.get(..cut).unwrap()), None, "{cut}");
        }
        for odd in [
            "</R>",
            "<R a='1'/>",
            "<R a = \"1\"/>",
            "<R a=\"1\"b=\"2\"/>",
            "<R a/>",
            "<R / >",
            "<R\u{b}a=\"1\"/>",
            "<R>text</R>",
            "<R><!-- --></R>",
            "<R><![CDATA[x]]></R>",
            "<R></Q>",
            "<R></R >",
            "<R><a></R></a>",
            "<ns:R/>",
            "< R/>",
            "&amp;<R/>",
            "<?pi?>",
        ] {
            assert_eq!(here(odd), None, "{odd}");
        }
        assert_eq!(here(&("<a>".repeat(9) + &"</a>".repeat(9))), None);
    }

    proptest! {
        #[test]
        fn whatever_is_found_the_general_reader_finds_too(
            text in "([ \\n]{0,2}(<(a|type|b|R)( (a|b|type|c)=\"[^\"]{0,5}\"){0,3}/?>|</(a|type|b|R)>|[<>/=' \"a]{1,3})){1,9}",
        ) {
            let mut whole = Whole::default();
            whole.find(&text);
            for place in &whole.places {
                prop_assert_eq!(read(&whole, &text, place), general(text.get(place.start..place.end).unwrap()));
            }
        }
    }

    #[test]
    fn all_of_a_text_are_found_and_what_lies_between_is_passed_over() {
        let text = "x='<R/> <R a=\"1\"/><!-- --> </Q>\n <Q><R/></Q><Q><R/>";
        let mut whole = Whole::default();
        whole.find(text);
        let found: Vec<&str> =
            whole.places.iter().map(|place| text.get(place.start..place.end).unwrap()).collect();
        assert_eq!(found, ["<R/>", "<R a=\"1\"/>", "<Q><R/></Q>", "<R/>"]);
        let mut next = 0;
        let at = |place: usize, next: &mut usize| whole.at(text, place, next).map(|place| place.end);
        assert_eq!(at(0, &mut next), None);
        assert_eq!(at(text.find("</Q>").unwrap() + 4, &mut next), Some(text.len() - "<Q><R/>".len()));
        assert_eq!(at(text.len(), &mut next), None);
        assert_eq!(Whole::default().at("", 0, &mut 0), None);
    }
}
