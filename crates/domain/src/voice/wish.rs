//! How the young person wants to be reached.

use serde::{Deserialize, Serialize};

use super::REMARK_MAX;
use crate::tables::ChannelCode;
use crate::text::{FreeText, TextProblem};

/// The channels that the young person can choose, the likeliest first. The others are for staff to use, not to wish for.
pub const CHANNELS: [&str; 5] = ["sms", "phone", "app", "email", "digital-post"];

/// How the young person wants to be reached.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    channel: ChannelCode,
    remark: Option<String>,
}

/// What is wrong with a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WishProblem {
    /// None of [`CHANNELS`] was chosen.
    #[error("no way to be reached was chosen")]
    Channel,
    /// The remark can't be taken.
    #[error(transparent)]
    Remark(#[from] TextProblem),
}

impl Wish {
    /// A wish from what was chosen and written; the remark ("not before 12") may be empty.
    ///
    /// # Errors
    /// [`WishProblem`] says which part has to be mended.
    pub fn new(channel: &str, remark: &str) -> Result<Self, WishProblem> {
        if !CHANNELS.contains(&channel) {
            return Err(WishProblem::Channel);
        }
        let remark = match FreeText::new(remark, REMARK_MAX) {
            Ok(text) => Some(text.as_str().to_owned()),
            Err(TextProblem::Missing) => None,
            Err(problem) => return Err(problem.into()),
        };
        Ok(Self { channel: ChannelCode::known(channel), remark })
    }

    /// The channel.
    pub fn channel(&self) -> &ChannelCode {
        &self.channel
    }

    /// What the young person wrote beside it.
    pub fn remark(&self) -> Option<&str> {
        self.remark.as_deref()
    }
}

/// What somebody wrote isn't for logs.
impl std::fmt::Debug for Wish {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Wish").field("channel", &self.channel).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::Tables;

    #[test]
    fn the_channels_offered_are_in_the_table() {
        assert!(CHANNELS.iter().all(|code| Tables::real().channels.get(code).is_ok()));
    }

    #[test]
    fn one_wishes_for_a_channel_that_is_offered_with_or_without_words() {
        assert_eq!(Wish::new("sms", "  ").unwrap().remark(), None);
        assert_eq!(Wish::new("sms", "ikke før kl. 12").unwrap().remark(), Some("ikke før kl. 12"));
        assert_eq!(Wish::new("home-visit", ""), Err(WishProblem::Channel));
        let long = "a".repeat(REMARK_MAX + 1);
        assert!(matches!(Wish::new("sms", &long), Err(WishProblem::Remark(TextProblem::TooLong { .. }))));
    }

    #[test]
    fn a_wish_is_not_for_logs() {
        assert!(!format!("{:?}", Wish::new("sms", "ikke ring til mor").unwrap()).contains("mor"));
    }
}
