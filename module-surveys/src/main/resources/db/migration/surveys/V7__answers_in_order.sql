-- A workbook of every sheet reads the answers sheet by sheet. With the score in the index they come in that order without a
-- look at the table, and nothing is sorted or gathered on disk.
alter table survey_answer drop constraint survey_answer_pkey;
alter table survey_answer add primary key (sheet_id, item_id) include (score);
