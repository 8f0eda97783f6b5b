"""What pieces of the register and grades of audits prove."""
