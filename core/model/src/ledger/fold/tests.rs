use super::*;

const A: Day = Day::from_number(20_500);

/// How many of the first entries stand on their own, and the last day they are about, all in days after [`A`].
fn settled_of(days: &[i32], until: i32) -> Option<(usize, i32)> {
    let days: Vec<Day> = days.iter().map(|n| A + *n).collect();
    settled(&days, A + until).map(|(count, last)| (count, last - A))
}

#[test]
fn the_first_entries_stand_on_their_own_up_to_a_day() {
    assert_eq!(settled_of(&[0, 1, 1, 2, 3], 2), Some((4, 2)));
    assert_eq!(settled_of(&[0, 1, 1, 2, 3], 1), Some((3, 1)));
    assert_eq!(settled_of(&[0, 1, 1, 2, 3], 9), Some((5, 3)));
    assert_eq!(settled_of(&[0, 1], -1), None);
    assert_eq!(settled_of(&[], 9), None);
}

#[test]
fn entries_that_a_later_one_speaks_over_do_not_stand_on_their_own() {
    assert_eq!(settled_of(&[0, 1, 5, 6, 3, 7], 6), Some((5, 6)), "behind it they do");
    assert_eq!(settled_of(&[0, 1, 5, 6, 3, 7], 5), Some((2, 1)));
    assert_eq!(settled_of(&[0, 1, 5, 6, 5], 6), Some((5, 6)));
    assert_eq!(settled_of(&[0, 1, 5, 6, 0], 5), None, "the same day again");
}
