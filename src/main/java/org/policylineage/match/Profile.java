package org.policylineage.match;

import java.util.List;
import java.util.Set;
import org.policylineage.corpus.Entry;

/**
 * What the signals compare of a commitment, made once.
 *
 * @param text in simplified characters
 * @param place its place within the document, counted from 0
 * @param task the places of all commitments of its task, itself among them
 * @param words the words in their order, as a search asks for them
 * @param counts words with how often they stand in it
 * @param bm25 words with their BM25 weight in it
 * @param tfidf words with (1 + ln tf) · rarity, of length 1
 * @param rarity words with their rarity
 * @param grams runs of two to four characters, tf-idf, of length 1
 * @param self the BM25 score of the commitment as its own query
 * @param instruments the canonical names of its instruments
 * @param campaigns the names of its campaigns
 * @param agencies the current names of those who answer for it; the first leads
 */
record Profile(
    Entry entry,
    char[] text,
    int place,
    int[] task,
    List<String> words,
    Bag counts,
    Bag bm25,
    Bag tfidf,
    Bag rarity,
    Bag grams,
    float self,
    List<String> instruments,
    Set<String> campaigns,
    List<String> agencies) {}
