"""docgen: from the spreadsheets of a tourism office to the Word documents of its audit.

The staircase, from the top; a floor imports only from the floors below, and the rooms of
floor 1 do not know each other:

    cli           speaks with a person
    wiring        reads clock, environment, working folder; builds everything once
    pipeline      the two flows: take in, publish
    config | inbox | intake | ledger | assessment | documents | outbox
    model         the frozen values handed from room to room
    errors | wording | durable
"""

__version__ = "0.1.0"
