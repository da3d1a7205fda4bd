//! What was hidden for an early proof may have become needless by a later one, or dearer than another way.

use std::cmp::Reverse;

use super::protect::Plan;

/// Shows again, what readers come for and then the largest first, each count that was hidden only to protect others, if every proof that leans on it can be made
/// from what stays hidden.
///
/// One that readers come for is shown again as well if other proofs cost less than it does; what those hide is looked at in its turn.
pub(super) fn unhide_what_no_proof_needs(plan: &mut Plan<'_>) {
    let mut added: Vec<usize> = (0..plan.added.len()).filter(|&cell| plan.added[cell]).collect();
    added.sort_by_key(|&cell| Reverse((plan.loss(cell), plan.counts.values()[cell])));
    let mut leaning = leaning_on(plan);
    let mut at = 0;
    while let Some(&cell) = added.get(at) {
        at += 1;
        plan.hidden[cell] = false;
        let proofs = std::mem::take(&mut leaning[cell]);
        let below = if plan.loss(cell) > 0 { plan.cost(cell) } else { 1 };
        if let Some((others, newly_hidden)) = other_proofs(plan, cell, &proofs, below) {
            added.extend(newly_hidden);
            for (proof, cells) in others {
                for &new in &cells {
                    leaning[new].push(proof);
                }
                plan.proofs[proof].1 = cells;
            }
            plan.added[cell] = false;
        } else {
            plan.hidden[cell] = true;
            leaning[cell] = proofs;
        }
    }
}

/// For each cell, the proofs in which it stands.
fn leaning_on(plan: &Plan<'_>) -> Vec<Vec<usize>> {
    let mut leaning = vec![Vec::new(); plan.hidden.len()];
    for (proof, (_, cells)) in plan.proofs.iter().enumerate() {
        for &cell in cells {
            leaning[cell].push(proof);
        }
    }
    leaning
}

/// Proofs by their place, and cells.
type Found = (Vec<(usize, Vec<usize>)>, Vec<usize>);

/// Proofs that together cost less than `below` in place of each of `proofs` that still holds `without`, and the cells that are
/// hidden for them from now on; none, and nothing more hidden, if there is no such.
fn other_proofs(plan: &mut Plan<'_>, without: usize, proofs: &[usize], below: u64) -> Option<Found> {
    let (mut others, mut newly_hidden, mut left) = (Vec::new(), Vec::new(), below);
    for &proof in proofs.iter().filter(|&&proof| plan.proofs[proof].1.contains(&without)) {
        let Some(cells) = plan.cheapest_proof(plan.proofs[proof].0, left) else {
            for cell in newly_hidden {
                (plan.hidden[cell], plan.added[cell]) = (false, false);
            }
            return None;
        };
        for &cell in &cells {
            if !plan.hidden[cell] {
                left = left.saturating_sub(plan.cost(cell));
                (plan.hidden[cell], plan.added[cell]) = (true, true);
                newly_hidden.push(cell);
            }
        }
        others.push((proof, cells));
    }
    Some((others, newly_hidden))
}
