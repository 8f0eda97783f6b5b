"""What docgen knows, for good: records, received files, receptions. Owns var/.

The only room that speaks SQL. The originals and the journal are enough to build it anew.
"""
