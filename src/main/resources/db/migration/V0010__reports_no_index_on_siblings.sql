-- Brothers and sisters are settled as their referral is read; nothing looks for them by this index any more.
drop index past_case_with_siblings;
