//! Enums without data that the border shares with the model.

/// An enum of the border with the variants of one of the model, and the way there and back. A variant that the model
/// gains does not compile here until it is named.
macro_rules! mirror {
    ($(#[$doc:meta])* $name:ident = $model:ty { $($(#[$of:meta])* $variant:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Enum)]
        pub enum $name {
            $($(#[$of])* $variant,)+
        }

        impl From<$model> for $name {
            fn from(value: $model) -> Self {
                match value {
                    $(<$model>::$variant => Self::$variant,)+
                }
            }
        }

        impl From<$name> for $model {
            fn from(value: $name) -> Self {
                match value {
                    $($name::$variant => Self::$variant,)+
                }
            }
        }
    };
}

pub(crate) use mirror;

/// Every element of a list as the other kind.
pub(crate) fn all<A, B: From<A>>(list: impl IntoIterator<Item = A>) -> Vec<B> {
    list.into_iter().map(B::from).collect()
}

/// A count as the border has it; nothing is counted beyond it.
pub(crate) fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
