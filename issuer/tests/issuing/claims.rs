//! A wallet collects a badge: one edition for one key, however often and from wherever it asks.

use issuer::{
    awards,
    editions::{self, Claim, ClaimError},
    keys::stored_hash,
    offers::{self, RedeemError, Ticket, TxCodeError},
    status_lists,
    store::{AwardId, Edition, EditionForm, HandOut, Offer, OfferId, OfferState},
};
use schemas::{
    credential::AchievementCredential,
    did::Did,
    openid4vci::{PreAuthorizedCode, TokenRequest},
    proof,
    stage::{Form, Signed, Verified},
    status::{StatusListCredential, pointer},
};

use crate::library::Library;

impl Library {
    pub(crate) async fn offer(&self) -> Offer {
        self.issuer.store.read().await.unwrap().offer(OfferId(1)).await.unwrap().unwrap()
    }

    pub(crate) fn code(&self) -> PreAuthorizedCode {
        self.code_of(OfferId(1))
    }

    pub(crate) fn code_of(&self, offer: OfferId) -> PreAuthorizedCode {
        offers::mint(&self.issuer.secret, &self.issuer.chance, offer, self.issuer.clock.now())
    }

    pub(crate) async fn redeem(
        &self,
        code: &PreAuthorizedCode,
        tx_code: Option<&str>,
    ) -> Result<String, RedeemError> {
        let ticket = self.ticket(code, tx_code).await?;
        let redeemed = offers::redeem_all(&self.issuer, vec![ticket]).await.remove(0)?;
        Ok(stored_hash(redeemed.token.expose().as_bytes()))
    }

    pub(crate) async fn ticket(
        &self,
        code: &PreAuthorizedCode,
        tx_code: Option<&str>,
    ) -> Result<Ticket, RedeemError> {
        let request = TokenRequest {
            pre_authorized_code: code.clone(),
            tx_code: tx_code.map(|code| code.to_owned().into()),
            authorization_details: Vec::new(),
        };
        offers::admit(&self.issuer, &self.organisation.slug, &request).await
    }

    async fn claim(&self, token_hash: &str, form: EditionForm, key: &Did) -> Result<Edition, ClaimError> {
        editions::claim_all(&self.issuer, &[self.claim_with(token_hash, form, key)]).await.remove(0)
    }

    pub(crate) fn claim_with(&self, token_hash: &str, form: EditionForm, key: &Did) -> Claim {
        Claim {
            token_hash: token_hash.to_owned(),
            organisation: self.organisation.slug.clone(),
            badge: "climate-in-my-street".to_owned(),
            form,
            holder: key.clone(),
        }
    }

    /// A wallet that begins anew with the offer and asks for one form.
    pub(crate) async fn collect(&self, key: &Did) -> Result<Edition, ClaimError> {
        self.collect_as(EditionForm::Jwt, key).await
    }

    /// The same for a form of its choice.
    pub(crate) async fn collect_as(&self, form: EditionForm, key: &Did) -> Result<Edition, ClaimError> {
        let token = self.redeem(&self.code(), None).await.unwrap();
        self.claim(&token, form, key).await
    }

    /// The same with the code from the facilitator's screen.
    pub(crate) async fn collect_with_code(&self, key: &Did) -> Edition {
        let right = offers::tx_code(&self.issuer.secret, &self.offer().await).unwrap();
        let token = self.redeem(&self.code(), Some(&right)).await.unwrap();
        self.claim(&token, EditionForm::Jwt, key).await.unwrap()
    }

    /// Somebody tries codes until the offer pauses.
    pub(crate) async fn pause(&self) {
        let right = offers::tx_code(&self.issuer.secret, &self.offer().await).unwrap();
        let wrong = if right == "000000" { "000001" } else { "000000" };
        while self.offer().await.state == OfferState::Open {
            self.redeem(&self.code(), Some(wrong)).await.unwrap_err();
        }
    }

    pub(crate) async fn verified(&self, text: &str) -> Verified<AchievementCredential> {
        let signed = Signed::read(text).unwrap();
        let document = issuer::organisations::did_document(&self.issuer, &self.organisation).await.unwrap();
        let key = document.key(signed.asks_for().key().unwrap()).unwrap();
        proof::verify(signed, &key).unwrap()
    }

    /// Does the published status list say that this badge has ended?
    pub(crate) async fn is_ended(&self, badge: &Verified<AchievementCredential>) -> bool {
        let entries = badge.claims().credential_status.clone().unwrap();
        let place = pointer(&entries.as_slice()[0]).unwrap().unwrap().index;
        let (issuer, owner) = (&self.issuer, &self.organisation);
        let text = status_lists::publish(issuer, owner, 1, Form::DataIntegrity).await.unwrap().unwrap();
        let signed = Signed::<StatusListCredential>::read(&text).unwrap();
        let document = issuer::organisations::did_document(issuer, owner).await.unwrap();
        let key = document.key(signed.asks_for().key().unwrap()).unwrap();
        proof::verify(signed, &key).unwrap().claims().list().unwrap().get(place).unwrap()
    }
}

pub(crate) fn holder(seed: u8) -> Did {
    schemas::did::key::from_ed25519(&schemas::key::Ed25519Secret::from_bytes([seed; 32]).public())
}

#[tokio::test]
async fn one_token_gives_both_forms_of_one_badge() {
    let library = Library::with_awards(HandOut::Slip).await;
    let token = library.redeem(&library.code(), None).await.unwrap();
    library.claim(&token, EditionForm::DataIntegrity, &holder(1)).await.unwrap();
    let edition = library.claim(&token, EditionForm::Jwt, &holder(1)).await.unwrap();
    let [one, two] = [&edition.data_integrity, &edition.jwt];
    let (one, two) = (library.verified(one).await, library.verified(two).await);
    assert_eq!(one.claims(), two.claims());
    assert_eq!(one.claims().credential_subject.id.as_ref().unwrap().as_str(), holder(1).as_str());
}

#[tokio::test]
async fn a_form_is_fetched_once_with_one_token() {
    let library = Library::with_awards(HandOut::Slip).await;
    let token = library.redeem(&library.code(), None).await.unwrap();
    library.claim(&token, EditionForm::Jwt, &holder(1)).await.unwrap();
    let again = library.claim(&token, EditionForm::Jwt, &holder(1)).await;
    assert!(matches!(again, Err(ClaimError::FormTaken)));
}

#[tokio::test]
async fn the_same_key_gets_the_same_bytes_again() {
    let library = Library::with_awards(HandOut::Slip).await;
    let first = library.collect(&holder(1)).await.unwrap();
    assert_eq!(library.collect(&holder(1)).await.unwrap(), first);
}

#[tokio::test]
async fn another_key_is_denied() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    assert!(matches!(library.collect(&holder(2)).await, Err(ClaimError::OtherHolder)));
}

#[tokio::test]
async fn of_two_keys_at_once_one_wins() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (first, second) = (holder(1), holder(2));
    let (one, two) = tokio::join!(library.collect(&first), library.collect(&second));
    assert!(one.is_ok() != two.is_ok());
}

#[tokio::test]
async fn a_code_is_spent_once() {
    let library = Library::with_awards(HandOut::Slip).await;
    let code = library.code();
    library.redeem(&code, None).await.unwrap();
    assert!(matches!(library.redeem(&code, None).await, Err(RedeemError::NotGood)));
}

#[tokio::test]
async fn an_offer_past_its_time_gives_no_token() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.wait(90 * 24 * 60 * 60);
    assert!(matches!(library.redeem(&library.code(), None).await, Err(RedeemError::NotGood)));
}

#[tokio::test]
async fn a_wall_offer_needs_its_code() {
    let library = Library::with_awards(HandOut::Wall).await;
    let refused = library.redeem(&library.code(), None).await;
    assert!(matches!(refused, Err(RedeemError::TxCode(TxCodeError::Missing))));
    let right = offers::tx_code(&library.issuer.secret, &library.offer().await).unwrap();
    assert!(library.redeem(&library.code(), Some(&right)).await.is_ok());
}

#[tokio::test]
async fn five_wrong_codes_pause_an_offer() {
    let library = Library::with_awards(HandOut::Wall).await;
    let right = offers::tx_code(&library.issuer.secret, &library.offer().await).unwrap();
    let wrong = if right == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        assert_eq!(library.offer().await.state, OfferState::Open);
        library.redeem(&library.code(), Some(wrong)).await.unwrap_err();
    }
    assert_eq!(library.offer().await.state, OfferState::Paused);
    assert!(matches!(library.redeem(&library.code(), Some(&right)).await, Err(RedeemError::NotGood)));
}

#[tokio::test]
async fn an_ended_award_is_seen_on_the_status_list() {
    let library = Library::with_awards(HandOut::Slip).await;
    let edition = library.collect(&holder(1)).await.unwrap();
    let badge = library.verified(&edition.jwt).await;
    assert!(!library.is_ended(&badge).await);
    awards::end(&library.issuer, AwardId(1), Some("the wrong person"), None).await.unwrap();
    assert!(library.is_ended(&badge).await);
}

#[tokio::test]
async fn a_printed_badge_is_the_same_one_when_printed_again() {
    let library = Library::with_awards(HandOut::Slip).await;
    let first = editions::print(&library.issuer, AwardId(1)).await.unwrap();
    assert_eq!(editions::print(&library.issuer, AwardId(1)).await.unwrap(), first);
    let badge = library.verified(&first.jwt).await;
    assert_eq!(badge.claims().credential_subject.id.as_ref().unwrap().scheme(), "urn");
}

#[tokio::test]
async fn a_badge_is_given_in_the_version_under_which_the_circle_closed() {
    let mut library = Library::with_awards(HandOut::Slip).await;
    library.newer_catalogue().await;
    let edition = library.collect(&holder(1)).await.unwrap();
    let badge = library.verified(&edition.jwt).await;
    assert!(
        badge.claims().credential_subject.achievement.id.as_str().ends_with("/climate-in-my-street/1/da")
    );
}
