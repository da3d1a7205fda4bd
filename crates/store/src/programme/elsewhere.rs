//! Whether somebody takes part for another municipality already: told by the address, and by no name.

use domain::mistakes::Problem;
use domain::programme::{RawSignUp, SignUpField, SignUpMistake, SignUpState};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::SignUp;
use super::participants::email_index;
use super::table::{participants, sign_ups};
use crate::directory::table::organisations;
use crate::{Desk, StoreFault};

/// Everyone in this sign-up who takes part for another municipality, or is named in a sign-up of another that the
/// secretariat has: a mistake for each address. It doesn't say which municipality that is.
pub(super) async fn elsewhere(
    desk: &Desk,
    municipality: &str,
    typed: &RawSignUp,
) -> Result<Vec<SignUpMistake>, StoreFault> {
    let named = addresses(typed);
    let keys = desk.keys();
    let indexes: Vec<_> = named.iter().map(|(_, address)| email_index(&keys, address)).collect();
    let rows = participants::Entity::find()
        .find_also_related(organisations::Entity)
        .filter(participants::Column::EmailIndex.is_in(indexes))
        .filter(participants::Column::ToDay.is_null())
        .filter(organisations::Column::Code.ne(municipality))
        .all(desk.db())
        .await?;
    let taken: Vec<_> = rows.into_iter().filter_map(|(row, _)| row.email_index).collect();
    let signed = of_others(desk, municipality).await?;
    let is_taken =
        |address: &str| taken.contains(&email_index(&keys, address)) || signed.iter().any(|it| it == address);
    let mistakes = named.into_iter().filter(|(_, address)| is_taken(address)).map(|(place, _)| match place {
        Some(row) => SignUpMistake::at(SignUpField::ParticipantEmail, row, Problem::Elsewhere),
        None => SignUpMistake::new(SignUpField::CoordinatorEmail, Problem::Elsewhere),
    });
    Ok(mistakes.collect())
}

/// The addresses in the sign-ups of other municipalities that are on their way in.
async fn of_others(desk: &Desk, municipality: &str) -> Result<Vec<String>, StoreFault> {
    let on_their_way =
        [SignUpState::Sent, SignUpState::MendAsked, SignUpState::Waiting].map(SignUpState::code);
    let rows = sign_ups::Entity::find()
        .filter(sign_ups::Column::Municipality.ne(municipality))
        .filter(sign_ups::Column::State.is_in(on_their_way))
        .all(desk.db())
        .await?;
    let keys = desk.keys();
    let mut all = Vec::new();
    for row in &rows {
        all.extend(addresses(&SignUp::of(&keys, row)?.typed).into_iter().map(|(_, address)| address));
    }
    Ok(all)
}

/// The addresses of a sign-up in small letters: the coordinator's, and each participant's with the row.
fn addresses(typed: &RawSignUp) -> Vec<(Option<usize>, String)> {
    let participants = typed.filled_participants().map(|(place, row)| (Some(place), row.email.as_str()));
    std::iter::once((None, typed.coordinator_email.as_str()))
        .chain(participants)
        .map(|(place, address)| (place, address.trim().to_lowercase()))
        .filter(|(_, address)| !address.is_empty())
        .collect()
}
