"""What a sentence is made of: one spelling, runs of words, clauses, what stands near."""
