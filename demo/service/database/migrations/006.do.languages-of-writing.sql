-- In which language somebody wrote: that of the page where they did. What stands here already says none.
alter table kudos add column language text, add column answer_language text;
alter table coaching_requests add column language text;
