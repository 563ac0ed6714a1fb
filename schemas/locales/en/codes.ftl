# What each reason code says to people. The keys are the codes of schemas::verdict::Code; the codes themselves never change.
code-not_reached = Not checked, because the answer was already clear.

code-form_sound = It is an Open Badge, written as the standard says.
code-input_missing = There is nothing to read at the place that was named.
code-too_large = It is larger than any badge we read.
code-too_deep = It is nested more deeply than any badge we read.
code-unreadable = This is not an Open Badge we can read.
code-code_damaged = This code is damaged or incomplete.
code-no_code_found = No QR code can be read in this picture.
code-not_a_badge = This can be read, but it is not an Open Badge 3.0.
code-context_unknown = It uses a vocabulary that we do not know.
code-context_inline = It brings its own vocabulary along, which could give its words any meaning.
code-feature_unknown = It uses a part of the standard that we do not read.
code-beyond_page = This page cannot check a badge of this form by itself.
code-work_limit = Checking it would take more work than any honest badge needs.
code-member_twice = One of its fields stands there twice, so it can be read in two ways.
code-term_undefined = It has a field that no vocabulary defines, so no signature covers it.
code-value_lost = It has a value that no signature covers.
code-shape_wrong = It is signed, but not in the shape of an Open Badge.
code-claims_differ = The envelope says something else than the badge inside it.
code-subject_other = It is about something else than the badge it stands in.

code-proof_sound = The signature fits: nothing was changed since it was signed.
code-proof_missing = It is not signed.
code-proof_malformed = Its signature is not written as it has to be.
code-signature_wrong = The signature does not fit: it was changed, or made by somebody else.
code-purpose_wrong = The signature was made for another purpose.
code-algorithm_refused = It names a way of signing that proves nothing.
code-header_refused = The envelope tries to bring its own key or its own rules.
code-kind_wrong = It was signed as another kind of thing than a badge.
code-suite_unknown = It is signed in a way that we cannot check.
code-proof_unknown = It has several signatures, or one with conditions that we do not know.
code-proof_not_for_showing = It still holds everything that was signed: the holder’s wallet makes the signature for showing from it.

code-key_sound = The key is the issuer’s.
code-key_of_another = It is signed with a key of somebody else than the issuer it names.
code-key_not_named = The issuer it names does not know this key.
code-key_weak = It is signed with a key that anybody could use.
code-key_type_wrong = The key is not of the kind that this signature needs.
code-key_unreachable = The issuer’s key could not be looked up.
code-key_not_looked_up = No trust list here names this issuer, and its own key was not looked up.
code-key_document_bad = The issuer’s key document cannot be used.
code-issuer_kind_unknown = We cannot look up keys for this kind of issuer.
code-issuer_unproven = It is unchanged since it was signed, but nothing proves that the key is the issuer’s.
code-key_not_on_list = The issuer is on the trust list, but this key is not.
code-key_out_of_time = The badge lies outside the time in which this key was the issuer’s.
code-key_dead = The key is reported stolen or its owner was excluded, so its dates prove nothing.
code-key_dead_survivor = The key is reported stolen, but the issuer’s records confirm this very badge.
code-key_taken_away = The issuer itself no longer names this key.

code-issuer_listed = The issuer is on a list that you trust.
code-issuer_recognised = The issuer is on the list of a network that a network you trust recognises.
code-issuer_unknown = We do not know who issued it: the name in it is its own claim.
code-issuer_out_of_time = The badge lies outside the time in which this issuer was on the list.
code-trust_list_none = There was no trust list that could tell who the issuer is.
code-trust_list_old = The trust list has passed its own date.

code-dates_sound = It is within its dates.
code-expired = It has expired.
code-not_yet_valid = It is not valid yet.
code-clock_wrong = The clock of this device is behind, so dates cannot be checked.

code-status_clear = It was not withdrawn on the date of the status list.
code-status_not_listed = It was not on the issuer’s list of withdrawn badges when we asked; that list is not signed.
code-status_none = Its issuer gave no way to withdraw it.
code-withdrawn = The issuer has withdrawn it.
code-suspended = The issuer has suspended it.
code-status_missing = It does not say where to look up whether it was withdrawn, or names a list that is not the issuer’s.
code-status_unknown = Whether it was withdrawn could not be checked.
code-status_list_bad = The list of withdrawn badges cannot be used.
code-status_kind_unknown = It says in a way that we do not know whether it was withdrawn.

code-endorsements_none = It carries no endorsements.
code-endorsements_unchecked = It carries endorsements; they were not checked.
code-endorsements_sound = Its endorsements stand.
code-endorsement_wrong = One of its endorsements does not stand and is not shown.
code-endorsement_unknown = Of at least one of its endorsements we cannot tell whether it stands.

code-holder_not_asked = Whoever shows it was not asked to prove that it is theirs.
code-holder_proved = Whoever shows it proved that it was given to them.
code-holder_not_proved = Whoever shows it could not prove that it was given to them.
code-recipient_named = It was given to the person you named. That does not prove that whoever shows it is that person.
code-recipient_other = What it says about whom it was given to does not fit the person you named.
code-recipient_unsaid = It does not say to whom it was given in a way that can be compared.

# What to do; one of these goes with each reason that stands in the way.
remedy-scan_again = Scan it again, or ask for another copy.
remedy-give_badge = Give the badge itself: its file, its link, its text or a picture of its QR code.
remedy-do_not_rely = Do not rely on it. Ask the organisation that is said to have issued it.
remedy-ask_newer = The holder may have a newer one; ask them or the issuer.
remedy-check_later = Check it again when it has become valid.
remedy-ask_who = Ask the holder who issued it, and ask that organisation.
remedy-try_online = Check again later, with a network connection.
remedy-fetch_list = Get the current trust list of your network and check again.
remedy-set_clock = Set the date and time of this device and check again.
remedy-ask_issuer = Ask the issuer to confirm this badge or to give it anew.
remedy-other_form = Ask for the badge in another form, or use a checker that knows this one.
remedy-ask_server = Let the server behind this page check it.
remedy-ask_holder = Ask the holder to show it from their own wallet.
remedy-ask_recipient = Try another name or address of the holder’s, and ask them whom it was given to.
