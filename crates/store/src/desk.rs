//! The place where a command works.

use std::sync::Arc;

use domain::directory::Role;
use domain::time::Now;
use rand::RngCore;
use rand_chacha::ChaCha20Rng;
use sea_orm::DatabaseTransaction;

use crate::crypt::Keys;
use crate::journal::{Entry, Stamped};
use crate::rules::Rules;

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActorKind {
    /// A person with an account: staff, a young person or a guardian.
    Person,
    /// A school's system with a token.
    Client,
    /// The program itself: a clock that ran out, a reminder.
    System,
    /// The operator on the command line.
    Operator,
}

impl ActorKind {
    /// The code in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Client => "client",
            Self::System => "system",
            Self::Operator => "operator",
        }
    }
}

/// Who acts, for whom, in which role: what the journal and the trace keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// Which kind of actor.
    pub kind: ActorKind,
    /// The person's or the client's row.
    pub id: Option<i64>,
    /// The organisation for which it acts.
    pub organisation: Option<i64>,
    /// The role in which it acts.
    pub role: Option<Role>,
}

impl Actor {
    /// The program itself.
    pub const SYSTEM: Self = Self { kind: ActorKind::System, id: None, organisation: None, role: None };
    /// The operator on the command line.
    pub const OPERATOR: Self = Self { kind: ActorKind::Operator, id: None, organisation: None, role: None };

    /// A person in a role at an organisation; a citizen has no organisation.
    pub fn person(id: i64, organisation: Option<i64>, role: Role) -> Self {
        Self { kind: ActorKind::Person, id: Some(id), organisation, role: Some(role) }
    }

    /// A school's system.
    pub fn client(id: i64, organisation: i64) -> Self {
        Self { kind: ActorKind::Client, id: Some(id), organisation: Some(organisation), role: None }
    }
}

/// One command's transaction: who acts, when, with which keys; what it appends to the journal.
///
/// State and journal are written together or not at all. Entries get their place when the transaction commits, in the
/// order of commits, so that who follows the journal by its cursor never misses one.
pub struct Desk {
    pub(crate) txn: DatabaseTransaction,
    pub(crate) entries: Vec<Stamped<Entry>>,
    keys: Arc<Keys>,
    rules: Arc<Rules>,
    random: ChaCha20Rng,
    by: Actor,
    now: Now,
}

impl Desk {
    pub(crate) fn new(
        txn: DatabaseTransaction,
        keys: Arc<Keys>,
        rules: Arc<Rules>,
        random: ChaCha20Rng,
        by: Actor,
        now: Now,
    ) -> Self {
        Self { txn, entries: Vec::new(), keys, rules, random, by, now }
    }

    /// The transaction, for queries.
    pub fn db(&self) -> &DatabaseTransaction {
        &self.txn
    }

    /// The moment of the command.
    pub fn now(&self) -> Now {
        self.now
    }

    /// Who acts.
    pub fn by(&self) -> Actor {
        self.by
    }

    /// From here on the command acts in this role: the one that the ground gives on which it may change what it changes.
    pub(crate) fn act_as(&mut self, by: Actor) {
        self.by = by;
    }

    /// The installation's keys.
    pub fn keys(&self) -> Arc<Keys> {
        Arc::clone(&self.keys)
    }

    /// The rules that the command follows.
    pub fn rules(&self) -> Arc<Rules> {
        Arc::clone(&self.rules)
    }

    /// The command's source of randomness.
    pub fn random(&mut self) -> &mut ChaCha20Rng {
        &mut self.random
    }

    /// A new random public id: twelve of Crockford's base 32, so that ids reveal no volume and can't be guessed.
    pub fn public_id(&mut self) -> String {
        const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let mut bytes = [0u8; 12];
        self.random.fill_bytes(&mut bytes);
        bytes.iter().map(|b| char::from(ALPHABET[usize::from(b & 31)])).collect()
    }

    /// Appends what happened to the journal.
    pub fn journal(&mut self, entry: Entry) {
        let stamped = Stamped { what: entry, by: self.by, at: self.now.micros() };
        self.entries.push(stamped);
    }
}
