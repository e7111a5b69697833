//! Attributes of an element.

use std::borrow::Cow;

use quick_xml::escape;
use quick_xml::events::BytesStart;

/// A tag that begins an element.
pub(crate) trait Element {
    /// The name of the element.
    fn name(&self) -> &str;

    /// The raw values of some attributes; of an attribute given twice the first.
    fn attributes<const N: usize>(&self, names: [&str; N]) -> [Option<&str>; N];
}

impl Element for BytesStart<'_> {
    fn name(&self) -> &str {
        self.name().into_inner()
    }

    fn attributes<const N: usize>(&self, names: [&str; N]) -> [Option<&str>; N] {
        attributes(self, names)
    }
}

/// The raw values of some attributes, in one pass; of an attribute given twice the first.
pub(crate) fn attributes<'a, const N: usize>(
    element: &'a BytesStart<'_>,
    names: [&str; N],
) -> [Option<&'a str>; N] {
    let mut values = [None; N];
    for attribute in element.attributes().with_checks(false).flatten() {
        let place = names.iter().position(|name| *name == attribute.key.as_ref());
        if let (Some(place), Cow::Borrowed(value)) = (place, attribute.value)
            && let Some(slot @ None) = values.get_mut(place)
        {
            *slot = Some(value);
        }
    }
    values
}

/// A value with the five entities and character references of XML resolved; there are no others.
pub(crate) fn unescape(raw: &str) -> Cow<'_, str> {
    escape::unescape(raw).unwrap_or(Cow::Borrowed(raw))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_an_attribute_given_twice_counts() {
        let element = BytesStart::from_content(r#"R a="1" b='2' a="3""#, 1);
        assert_eq!(attributes(&element, ["a", "b", "c"]), [Some("1"), Some("2"), None]);
    }

    #[test]
    fn no_entity_beyond_those_of_xml_is_resolved() {
        assert_eq!(unescape("A &amp; B&#8217;s &lt;3"), "A & B’s <3");
        assert_eq!(unescape("&lol9;"), "&lol9;");
    }
}
