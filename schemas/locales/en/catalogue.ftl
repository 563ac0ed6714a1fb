# What is wrong in a catalogue and what to write instead. The keys are the codes of schemas::outcome::Problem.
catalogue-not-toml = This cannot be read: { $detail }. Compare the line with the starter catalogue.
catalogue-id = “{ $text }” is no short name. Use a to z, 0 to 9 and hyphens only, at most 64 characters.
catalogue-attendance-rule = “{ $text }” is no attendance rule. Write “all”, “all but 1” or “at least 4”.
catalogue-unknown-target = No framework has “{ $text }”. Choose a code from the list of frameworks.
catalogue-address = “{ $text }” is no complete address. Begin it with https://.
catalogue-outcome-twice = The outcome { $outcome } stands twice. Keep one of them.
catalogue-badge-twice = The badge { $badge } has version { $version } twice. Raise the version of the newer one.
catalogue-unknown-outcome = The badge { $badge } names the outcome { $outcome }, which is not in the catalogue. Add the outcome or correct its name.
catalogue-outcome-count = The badge { $badge } has { $count } outcomes. Give it one to five.
catalogue-alignment-count = The outcome { $outcome } has { $count } alignments. Keep the three that matter most.
catalogue-no-language = The badge { $badge } is complete in no language. Write name, description and every outcome in at least one.
catalogue-long-name = The name of the badge { $badge } has { $count } characters. Shorten it to 128.
catalogue-eqf-level = The badge { $badge } has an EQF level of { $count }. Levels run from 1 to 8.
