//! "Hvorfor må jeg se dette?" on every page about a person: the ground that decided, said to the one who reads.

use store::access::Ground;

use crate::parts::Why;
use crate::texts::capital;
use crate::visitor::SignedIn;

/// The answer for this reader: the ground's own words, the role in which it is had, its paragraph, and that the
/// reading is logged. `ground` is that of the record shown ([`store::access::Seen::ground`]).
pub fn why(reader: &SignedIn, ground: Ground) -> Why {
    let l = reader.l;
    let why = Why::because(l, l.t(&format!("ground-{}-why", ground.code())));
    let why = match reader.viewer.membership(ground.roles()) {
        Some(held) => {
            let role = l.coded("role", held.role.code());
            why.role(l.with2("why-role-in", "role", capital(&role), "organisation", &held.name))
        }
        None => why,
    };
    let when = capital(&l.near_moment(reader.now, reader.now));
    why.ground(ground.paragraph()).logged(l.with1("why-logged-now", "when", when))
}
