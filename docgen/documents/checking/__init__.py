"""What is wrong with a template, before it meets any data: every tag, every branch."""
