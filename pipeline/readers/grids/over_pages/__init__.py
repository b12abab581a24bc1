"""Tables that a page break cuts: rows that go on, headers that are repeated or cut."""
