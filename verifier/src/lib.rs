//! Kreds.
