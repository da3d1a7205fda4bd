//! A record that the viewer may change, loaded in the transaction that changes it.

use std::ops::Deref;

use sea_orm::{Condition, EntityTrait, QueryFilter, QuerySelect};

use super::seen::allowed;
use super::{Ground, Subject, Viewer};
use crate::{Desk, Refused};

/// A record with the ground on which it may be changed. It can only be made at a desk, by a query that asked for the ground.
#[derive(Debug)]
pub struct Changing<T> {
    record: T,
    ground: Ground,
}

impl<T> Changing<T> {
    /// The ground that decided.
    pub fn ground(&self) -> Ground {
        self.ground
    }
}

impl<T> Deref for Changing<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.record
    }
}

/// The record that `which` names, if the viewer may change it on one of the grounds `among`. The desk acts in the role
/// that this ground gives from here on.
///
/// # Errors
/// [`Refused::Absent`] when there is none, and just so when there is no ground.
pub async fn changing<E>(
    desk: &mut Desk,
    viewer: &Viewer,
    which: Condition,
    among: &[Ground],
) -> Result<Changing<E::Model>, Refused>
where
    E: Subject + EntityTrait,
    E::Model: Clone,
{
    let found =
        allowed::<E, E::Model>(desk.db(), viewer, E::find().filter(which).limit(1), among).await?.pop();
    let found = found.ok_or(Refused::Absent)?;
    desk.act_as(viewer.actor(found.ground(), &E::organisations_of(&found)));
    Ok(Changing { ground: found.ground(), record: (*found).clone() })
}
