-- A report says which homes were left out and why: a handful among a hundred thousand forms.
create index survey_form_left_out on survey_form (round_id, estate_id) where excluded_at is not null;
