//! What of a completion stands in the achievement, and what it takes to earn one.

use schemas::{
    lang::Lang,
    outcome::{
        Attendance, Catalogue, Completion, Earned, Exception, NotEarned, Participation, TooFewSessions,
    },
};

use crate::making::{address, completion, earned, starter};

fn food(change: impl FnOnce(&mut Completion)) -> Result<Earned, NotEarned> {
    let (catalogue, badge) = starter("food-and-climate");
    let mut completion = completion(&badge, Lang::Da);
    change(&mut completion);
    catalogue.achievement(&completion, &address())
}

fn narrative(earned: &Earned) -> &str {
    earned.achievement.criteria.narrative.as_deref().unwrap()
}

#[test]
fn a_goal_keeps_the_address_of_the_un_and_the_title_in_the_badges_language() {
    let earned = food(|_| {}).unwrap();
    let goal = &earned.achievement.alignment[0];
    assert_eq!(goal.target_url.as_str(), "http://metadata.un.org/sdg/12");
    assert_eq!(goal.target_name, "Ansvarligt forbrug og produktion");
    assert_eq!(goal.target_type.as_deref(), Some("ext:SustainableDevelopmentGoal"));
    assert_eq!(
        (goal.target_code.as_deref(), goal.target_framework.as_deref()),
        (Some("12"), Some("UN Sustainable Development Goals"))
    );
}

#[test]
fn a_skill_of_esco_has_its_own_address_and_no_code() {
    let earned = food(|_| {}).unwrap();
    let skill =
        earned.achievement.alignment.iter().find(|a| a.target_framework.as_deref() == Some("ESCO")).unwrap();
    assert!(skill.target_url.as_str().starts_with("http://data.europa.eu/esco/skill/"));
    assert_eq!(
        (skill.target_code.as_deref(), skill.target_type.as_deref()),
        (None, Some("ceasn:Competency"))
    );
}

#[test]
fn an_achievement_has_the_address_of_its_version_and_language() {
    let earned = food(|_| {}).unwrap();
    assert_eq!(earned.achievement.id.as_str(), "https://badges.example/a/food-and-climate/1/da");
    assert_eq!(earned.achievement.in_language.as_deref(), Some("da"));
}

#[test]
fn the_other_languages_are_related() {
    let related: Vec<String> =
        food(|_| {}).unwrap().achievement.related.iter().map(|r| r.id.to_string()).collect();
    assert_eq!(related.len(), 5);
    assert_eq!(related[0], "https://badges.example/a/food-and-climate/1/en");
}

#[test]
fn the_criteria_say_in_the_badges_language_what_had_to_be_done_and_how() {
    let expected = "Den, der har dette badge, kan:\n\
        - forklare, hvordan valg af mad påvirker klima og affald, og ændre én vane\n\
        - fermentere mad eller drikke sikkert derhjemme\n\n\
        Vist med noget, deltageren har lavet, og bedømt. Fremmøde: højst én mødegang misset. \
        Arbejdsindsats: 12 timer. Form: på stedet. \
        Kvalitetssikring: Hver tildeling registreres og kan trækkes tilbage.";
    assert_eq!(narrative(&food(|_| {}).unwrap()), expected);
}

#[test]
fn a_completion_is_told_in_one_sentence() {
    assert_eq!(food(|_| {}).unwrap().narrative, "Deltog i 5 af 6 mødegange (Eksempelbiblioteket, Aarhus).");
    let at_home = food(|c| (c.place, c.city) = (String::new(), String::new())).unwrap();
    assert_eq!(at_home.narrative, "Deltog i 5 af 6 mødegange.");
}

#[test]
fn attendance_and_workload_are_results_that_the_achievement_describes() {
    let earned = food(|_| {}).unwrap();
    let values: Vec<_> = earned.results.iter().map(|result| result.value.as_deref().unwrap()).collect();
    assert_eq!(values, ["5/6", "12"]);
    let described = earned.achievement.result_description.iter().map(|description| Some(&description.id));
    assert!(earned.results.iter().map(|result| result.result_description.as_ref()).eq(described));
}

#[test]
fn assessment_and_participation_are_alignments_to_the_eus_terms() {
    let earned = food(|c| c.participation = Participation::Online).unwrap();
    let eu: Vec<_> = earned
        .achievement
        .alignment
        .iter()
        .map(|a| (a.target_type.as_deref().unwrap(), a.target_url.as_str()))
        .skip(4)
        .collect();
    assert_eq!(
        eu,
        [
            ("ext:AssessmentType", "http://data.europa.eu/snb/assessment/de4d165a6c"),
            ("ext:ParticipationForm", "http://data.europa.eu/snb/learning-assessment/920fbb3cbe"),
        ]
    );
    assert!(narrative(&earned).contains("Form: online."));
}

#[test]
fn a_badge_that_only_attendance_earns_is_no_micro_credential() {
    let (catalogue, badge) = starter("learning-circle");
    let mut completion = completion(&badge, Lang::En);
    completion.outcomes.clear();
    let earned = earned(&catalogue, &completion);
    assert_eq!(earned.achievement.achievement_type.as_deref(), Some("CertificateOfCompletion"));
    assert!(narrative(&earned).starts_with("The aim of the circle was that participants can:"));
}

#[test]
fn an_assessed_badge_without_workload_is_a_badge() {
    let toml = "[quality]\nen='q'\n[[outcome]]\nid='o'\ntext.en='do it'\n[[badge]]\nid='b'\nversion=1\n\
        outcomes=['o']\nshown='peers'\nparticipation='online'\nname.en='B'\ndescription.en='B.'\n";
    let kind = |toml: &str| {
        let catalogue = Catalogue::from_toml(toml).unwrap();
        let badge = &catalogue.badges()[0];
        badge.achievement(Lang::En, &address()).achievement_type.unwrap()
    };
    assert_eq!(kind(toml), "Badge");
    assert_eq!(kind(&format!("{toml}hours=9\n")), "MicroCredential");
    assert_eq!(kind(&format!("{toml}hours=9\n").replace("[quality]\nen='q'\n", "")), "Badge");
}

#[test]
fn a_city_of_learning_finds_its_page_and_other_cities_do_not() {
    let toml = "[[outcome]]\nid='o'\ntext.en='do it'\n[[badge]]\nid='b'\nversion=1\noutcomes=['o']\nshown='peers'\n\
        participation='online'\nname.en='B'\ndescription.en='B.'\n[[badge.city]]\nname='Ljubljana'\n\
        activity='https://ljubljana.example/activities/7'\nplaylist='https://ljubljana.example/playlists/2'\n";
    let catalogue = Catalogue::from_toml(toml).unwrap();
    let identifiers = |city: &str| {
        let mut completion = completion(&catalogue.badges()[0], Lang::En);
        completion.city = city.to_owned();
        let entries = earned(&catalogue, &completion).achievement.other_identifier;
        entries.into_iter().map(|entry| (entry.identifier_type, entry.identifier)).collect::<Vec<_>>()
    };
    let page = |kind: &str, address: &str| (kind.to_owned(), address.to_owned());
    assert_eq!(
        identifiers("Ljubljana"),
        [
            page("ext:CitiesOfLearningActivity", "https://ljubljana.example/activities/7"),
            page("ext:CitiesOfLearningPlaylist", "https://ljubljana.example/playlists/2"),
        ]
    );
    assert_eq!(identifiers("Maribor"), []);
}

#[test]
fn too_few_sessions_earn_nothing_and_say_how_many_are_missing() {
    let refused = food(|c| c.attendance = Attendance::new(4, 6).unwrap()).unwrap_err();
    let sessions = Some(TooFewSessions { attended: 4, needed: 5, held: 6 });
    assert_eq!(refused, NotEarned::Missing { sessions, outcomes: Vec::new() });
}

#[test]
fn an_outcome_that_was_not_shown_is_named() {
    let missing = "ferment-safely".parse().unwrap();
    let refused = food(|c| assert!(c.outcomes.remove(&missing))).unwrap_err();
    assert_eq!(
        refused,
        NotEarned::Missing { sessions: None, outcomes: vec!["ferment-safely".parse().unwrap()] }
    );
}

#[test]
fn an_exception_makes_up_for_sessions_and_is_not_told() {
    let earned = food(|c| {
        c.attendance = Attendance::new(2, 6).unwrap();
        c.exception = Exception::because("was in hospital");
    });
    let told = format!("{:?}", earned.unwrap());
    assert!(told.contains("2/6") && !told.contains("hospital"));
}

#[test]
fn an_exception_does_not_make_up_for_outcomes() {
    let refused = food(|c| {
        c.outcomes.clear();
        c.exception = Exception::because("was in hospital");
    });
    assert!(refused.is_err());
}

#[test]
fn an_exception_needs_a_reason() {
    assert_eq!(Exception::because("  "), None);
}

#[test]
fn a_badge_that_is_not_in_the_catalogue_cannot_be_earned() {
    let refused = food(|c| c.badge = "sourdough".parse().unwrap());
    assert_eq!(refused.unwrap_err(), NotEarned::UnknownBadge("sourdough".parse().unwrap()));
}

#[test]
fn a_language_that_a_badge_lacks_gives_it_in_english() {
    let (_, badge) = starter("food-and-climate");
    let toml = "[[outcome]]\nid='o'\ntext.en='do it'\ntext.da='gøre det'\n[[badge]]\nid='b'\nversion=1\noutcomes=['o']\n\
        shown='peers'\nparticipation='online'\nname.en='B'\ndescription.en='B.'\nname.da='B'\n";
    let catalogue = Catalogue::from_toml(toml).unwrap();
    assert_eq!(catalogue.badges()[0].language_for(Lang::Da), Lang::En);
    assert_eq!(badge.language_for(Lang::Da), Lang::Da);
}
