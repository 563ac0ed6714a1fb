//! The people at the desk: who they are, how they sign in, and what they may do for which organisation.
//!
//! Each public function is one transaction. Knows nothing of HTTP and sentences: cookies, forms and throttling by
//! address belong to `web`.

mod first_run;
mod inviting;
mod joining;
mod link_code;
mod login_name;
mod naming;
mod new_password;
mod password;
mod session;
mod signing_in;
mod subject;
mod team;

pub use first_run::{FirstRun, FirstRunError, NewPlace, first_run, first_run_code};
pub use inviting::{
    Guest, InvitationError, Invited, find as find_invitation, invitation_code, invite, withdraw,
};
pub use joining::{Joining, join};
pub use link_code::LinkCode;
pub use login_name::{LoginName, NotALogin};
pub use naming::{NotAName, person_name};
pub use new_password::{NewPasswordError, new_password_code, set_new_password, whose_new_password};
pub use password::{HashingFailed, Password, PasswordHash, TooWeak};
pub use session::{SessionToken, open as open_session, sign_out, sign_out_everywhere, who};
pub use signing_in::{PasswordError, SignInError, change_password, has_password, sign_in};
pub use subject::{ElsewhereError, Subject, sign_in_elsewhere};
pub use team::{TeamChange, TeamError, change_role, end_authority};
