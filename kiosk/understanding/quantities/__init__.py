"""Numbers and times, with what they measure: amounts, ages, how long, which year."""
