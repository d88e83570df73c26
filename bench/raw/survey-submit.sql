-- One owner's twenty answers: the slip is found by its token and marked, the response and its answers go in with two statements.
\set h random(1, :households)
\set s random(1, 20)
begin;
select id, survey_id from issue_slip where token = md5((:h)::text);
update issue_slip set returned_at = now() where token = md5((:h)::text);
insert into response(slip_id, survey_id, comment) values (null, :s, '谢谢') returning id \gset
insert into answer select :id, :s*100+q, 1+(q+:h)%5 from generate_series(1,20) q;
commit;
