"""The looks of the office over those of a template: colours and fonts, by way of the theme."""
