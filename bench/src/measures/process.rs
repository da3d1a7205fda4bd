//! What a process takes, as Linux tells it.

use std::time::Duration;

use tokio::process::Child;

use crate::Outcome;

/// Resident memory now, in kB.
pub fn resident_kb(pid: u32) -> Outcome<u64> {
    of_status(pid, "VmRSS:")
}

/// Waits for a process to end, and tells the most memory that it ever had resident, in kB.
pub async fn peak_of(child: &mut Child) -> Outcome<u64> {
    let pid = child.id().ok_or("the process has ended already")?;
    let mut peak = 0;
    loop {
        // The kernel keeps the peak itself; only what grows in the last moments can be missed.
        peak = of_status(pid, "VmHWM:").unwrap_or(0).max(peak);
        if let Ok(status) = tokio::time::timeout(Duration::from_millis(10), child.wait()).await {
            let status = status?;
            return if status.success() { Ok(peak) } else { Err(format!("the process ended with {status}").into()) };
        }
    }
}

fn of_status(pid: u32, what: &str) -> Outcome<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix(what)).ok_or("no such line")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}
