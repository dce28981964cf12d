-- Names are found as people type them: the same folding as in the package's `vonk/contract`, so that whoever fills these
-- tables with SQL gets the same words.

-- Without capitals, accents, and the accidents of writing. Letters that do not come apart are written as they are typed.
create function fold_name(name text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(
    normalize(regexp_replace(
      regexp_replace(
        translate(
          replace(replace(replace(replace(replace(replace(
            regexp_replace(lower(normalize(name, NFKD)), '[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]', '', 'g'),
            'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ə', 'e'),
          'øđðłħıŋŧĸɛɔɓɖɗƒǥɨƙƚɲʉƴƶς',
          'oddlhintkeobddfgiklnuyzσ'),
        '[\u02b9-\u02ff\ua78b\ua78c]', ' ', 'g'),
      '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]', '', 'g'), NFC),
    '[\s\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'))
$$;

-- By what a name is found: each of its words, and each word with all that follow, because "vandenberg" is typed too.
-- Letters that some write as two are there in both ways: Müller as muller and as mueller.
create function name_words(name text) returns setof text language plpgsql immutable strict parallel safe rows 6 as $$
declare
  way text;
  words text[];
  found text[] := '{}';
begin
  foreach way in array array[name,
    replace(replace(replace(replace(replace(replace(replace(
      translate(normalize(name, NFC), 'ÄÖÜÅØĐƏ', 'äöüåøđə'),
      'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'å', 'aa'), 'ø', 'oe'), 'đ', 'dj'), 'ə', 'a')]
  loop
    -- What stands between spaces, hyphens, apostrophes, brackets, lines below.
    words := array_remove(regexp_split_to_array(fold_name(way),
      '[\s!-/:-@\[-`{-~\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u02c2-\u02df\u2000-\u206f\u3000-\u3004\u3008-\u3020\u30fb\uff00-\uff0f]+'), '');
    for place in 1 .. cardinality(words) loop
      found := found || words[place] || array_to_string(words[place:], '');
      -- Where names are written without spaces, any character may begin what is typed.
      if words[place] ~ '[\u0e01-\u0e5b\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]' then
        found := found || array(select substr(words[place], at) from generate_series(2, length(words[place])) as at);
      end if;
    end loop;
    exit when octet_length(name) = length(name);
  end loop;
  return query select distinct word from unnest(found) as word;
end
$$;

update people set sort = fold_name(name) where sort is distinct from fold_name(name);
delete from people_words;
insert into people_words (word, person) select word, id from people, name_words(name) as word;
