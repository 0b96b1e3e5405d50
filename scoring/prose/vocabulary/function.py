"""Function words: pronouns, articles, auxiliaries, negations, modals, joints of sentences."""

from collections.abc import Mapping

from scoring.prose.grammar.lexicon import Kind, words

FUNCTION: Mapping[str, Kind] = {
    "determiner": words("""
        the, a, an, this, that, these, those, some, any, each, every, another, such, certain, one, both
    """),
    "possessive": words("my, your, his, her, its, our, their, whose, 's"),
    "we": words("we, us, our, ours, ourselves"),
    "me": words("i, me, my, mine, myself, im"),
    "you": words("you, your, yours, u, yourself, ya"),
    "third": words("he, she, him, himself, herself"),
    "they": words("they, them, themselves, themself"),
    "their": words("his, her, their, your, my, someone 's, somebody 's"),
    "it": words("it, this, that, its"),
    "aux": words("""
        is, are, was, were, be, been, being, am, 's, 're, 'm, 've, 'd, has, have, had, having, do, does, did, get,
        gets, got, isnt, arent
    """),
    "be": words("is, are, was, were, be, been, being, am, 's, 're, 'm"),
    "have": words("has, have, had, having, 've, 'd"),
    "modal": words("""
        will, would, shall, should, can, could, may, might, must, ought to, wo, gonna, going to, 'll, 'd, ought
    """),
    "negation": words("""
        not, no, never, n't, neither, nor, without, none, nobody, no one, cannot, nothing, hardly, nowhere, don't,
        doesn't, didn't, isn't, aren't, wasn't, weren't, won't, wouldn't, shouldn't, couldn't, can't, hasn't,
        haven't, hadn't, ain't, mustn't, needn't, dont, doesnt, didnt, isnt, arent, wasnt, werent, wont, wouldnt,
        shouldnt, couldnt, cant, hasnt, havent, hadnt, not even, no longer, in no way, by no means, far from,
        rather than, instead of, avoid, refuse to, stop, refrain from
    """),
    "didnt": words("""
        didn't, did not, didnt, never, hasn't, has not, haven't, have not, hadn't, had not, hasnt, hadnt, wasn't,
        was not, doesn't, does not, doesnt, don't, do not, dont, couldn't, could not, can't, cannot, wouldn't,
        would not, won't, will not, cant, wont, wouldnt, couldnt, did n't
    """),
    "didnt-past": words("""
        didn't, did not, didnt, never, hadn't, had not, did n't, hadnt, never even, did not even, didn't even
    """),
    "dont": words("don't, do not, doesn't, does not, dont, doesnt, never, won't, will not"),
    "whether": words("""
        whether, if, in case, unless, once, as soon as, assuming, provided, suppose, supposing, when, until
    """),
    "joint": words("""
        but, although, though, however, yet, because, since, while, whereas, so, and, or, except, which, who, still
    """),
    "and": words("and, or, plus, as well as, nor"),
    "to": words("to"),
    "of": words("of, in, for, on, with, at, by, from, about, into"),
    "adverb": words("""
        just, simply, only, really, clearly, obviously, apparently, evidently, once, again, still, also, even,
        then, already, yet, always, probably, possibly, perhaps, maybe, likely, sadly, unfortunately, somehow,
        quite, pretty, rather, very, so, too, almost, nearly, unknowingly, actually, now, certainly, definitely,
        surely, literally, basically, first, later, earlier, here, there, ever, all, both, each, probably just,
        quietly, manually, completely, totally, entirely, seemingly, presumably, allegedly, reportedly,
        most likely, kind of, sort of, kinda, sorta, frankly, honestly, tbh, imho, imo, quickly, immediately, soon,
        back
    """),
    "now": words("""
        now, at the moment, at this time, currently, presently, right now, again, meanwhile, as of now, since
    """),
    "preposition": words("""
        in, on, at, by, with, from, about, into, during, over, under, after, before, for, to, of, through, via
    """),
    "if-only": words("if only"),
    "if": words("if, had, unless"),
    "who": words("""
        who, whom, whoever, which of you, which one of you, which of us, who exactly, who the hell, who the heck,
        who on earth, who else, wer
    """),
    "whose": words("whose"),
    "which": words("which, what"),
}
