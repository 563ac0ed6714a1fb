# Several inputs in one call, and what their signatures were made over.
batch-progress = Checked: { $done } of { $all }
batch-all = Checked: { $all }
explain-suite = Signed with { $suite } over:
explain-options = Proof options
explain-document = Document
explain-header = Header
explain-payload = Payload
explain-not = What was signed cannot be spelled out [{ $code }].
explain-mandatory = Statements that must be shown
explain-chosen = Statement that was chosen
