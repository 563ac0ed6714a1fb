# What is wrong, and what to do: two lines for each code.
failure-settings-missing = The settings { $file } cannot be read.
failure-settings-missing-remedy = Make them with: kreds-issuer init, or name the file with --config.
failure-settings-wrong = The settings { $file } are not understood: { $detail }
failure-settings-wrong-remedy = Correct that line and try again.
failure-address-refused = { $setting } cannot be this address.
failure-address-refused-remedy = Use an https address without query; http works only for localhost with KREDS_DEMO=1.
failure-database-unknown = This program does not know the database { $url }.
failure-database-unknown-remedy = Write database_url = "sqlite:kreds.db".
failure-already-there = { $name } is there already.
failure-already-there-remedy = Choose another name, or go on with what is there.
failure-name-not-short = { $name } cannot stand in an address.
failure-name-not-short-remedy = Use a-z, 0-9 and -, at most 40 characters.
failure-key-file-unreachable = The key file { $file } cannot be read or written.
failure-key-file-unreachable-remedy = Check key_dir in the settings and who owns the folder.
failure-key-file-open-to-others = Others on this machine may read { $file }.
failure-key-file-open-to-others-remedy = Close it with: chmod 600. If somebody may have read it, make new keys.
failure-key-passphrase-wrong = The passphrase does not open { $file }.
failure-key-passphrase-wrong-remedy = Check key_passphrase_file; key files and passphrase belong together in the backup.
failure-key-file-damaged = { $file } is damaged.
failure-key-file-damaged-remedy = Take the file from the backup, or make new keys with: kreds-issuer keys new.
failure-example-key = { $file } is an example key that everybody knows.
failure-example-key-remedy = Make your own with: kreds-issuer keys new. Examples work only with KREDS_DEMO=1.
failure-key-missing = The organisation has no key to sign with.
failure-key-missing-remedy = Make one with: kreds-issuer keys new.
failure-key-names-used-up = No name is left for a key of this month.
failure-key-names-used-up-remedy = Use the keys that are there.
failure-organisation-unknown = There is no organisation { $name }.
failure-organisation-unknown-remedy = Add it with: kreds-issuer org add.
failure-organisation-not-named = It is not clear which organisation is meant.
failure-organisation-not-named-remedy = Name it with --org; if there is none yet: kreds-issuer org add.
failure-network-unknown = There is no network { $name }.
failure-network-unknown-remedy = Found it with: kreds-issuer network init.
failure-network-not-named = It is not clear which network is meant.
failure-network-not-named-remedy = Name it with --network; if there is none yet: kreds-issuer network init.
failure-catalogue-wrong = The catalogue { $file } is not right: { $detail }
failure-catalogue-wrong-remedy = Correct it and try again.
failure-badge-unknown = The catalogue has no badge { $name }.
failure-badge-unknown-remedy = Use the short name of a badge in the catalogue.
failure-import-refused = { $file } cannot be imported.
failure-circle-unknown = There is no circle { $name }.
failure-circle-unknown-remedy = Import it with: kreds-issuer circle import.
failure-circle-not-one = { $file } holds { $count } circles that can be used.
failure-circle-not-one-remedy = Choose one by its number with --number.
failure-too-many-meetings = The list names more meetings than the { $held } that are known.
failure-too-many-meetings-remedy = Import the circle again, then the list.
failure-learner-unknown = { $name } is not on the roster.
failure-learner-unknown-remedy = Write the name as on the list, or the place on it as #3.
failure-learner-ambiguous = Several people are called { $name }.
failure-learner-ambiguous-remedy = Say which by the place on the roster, as #3.
failure-session-unknown = There is no session { $number }; the circle had { $held }.
failure-session-unknown-remedy = Use the numbers from 1.
failure-outcome-unknown = The badge has no outcome { $name }.
failure-outcome-unknown-remedy = Leave the outcomes out to mean all of them.
failure-award-unknown = There is no award { $award }.
failure-award-unknown-remedy = See the numbers with: kreds-issuer award list.
failure-award-ended = The award { $award } has ended.
failure-award-ended-remedy = Nothing more can be made of it.
failure-not-issuable = The badge breaks a rule for what is issued here.
failure-not-issuable-remedy = Nothing was signed. KREDS_LOG=info tells which rule.
failure-signing-failed = The signature could not be made.
failure-signing-failed-remedy = Nothing was handed out. Try again; KREDS_LOG=info tells why.
failure-too-long-for-qr = This is too long for a QR code that phones can read.
failure-too-long-for-qr-remedy = Shorten the texts of the badge, or hand out the file.
failure-file-unreadable = { $file } cannot be read.
failure-file-unreadable-remedy = Check the name and who may read it.
failure-file-unwritable = { $file } cannot be written.
failure-file-unwritable-remedy = Check the disk and who may write there.
failure-store-busy = Another program holds the database.
failure-store-busy-remedy = Nothing was changed. Try again in a moment.
failure-store-full = No room is left for the database.
failure-store-full-remedy = Nothing was changed. Free space on the disk and try again.
failure-store-newer = A newer version of this program wrote the database.
failure-store-newer-remedy = Use that version, or a backup from before.
failure-store-failed = The database failed.
failure-store-failed-remedy = Nothing was changed. Try again; KREDS_LOG=info tells why.
failure-address-in-use = Nobody can be answered on { $address }.
failure-address-in-use-remedy = Stop the other program there, or set another listen address.
