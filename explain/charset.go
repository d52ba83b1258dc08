package explain

import (
	"strings"
	"sync"
)

// charsetAliases gives, by the other names of charsets, the keys of their records.
var charsetAliases = sync.OnceValue(func() map[string]string {
	aliases := make(map[string]string)
	for _, key := range records().keys {
		if strings.HasPrefix(key, "charset/") {
			for alias := range strings.FieldsSeq(find(key).get("alias")) {
				aliases[alias] = key
			}
		}
	}
	return aliases
})

// charsetKey finds the record of a charset by its name or by another name of it.
func charsetKey(name string) string {
	if k := named("charset", name); k != "" || len(name) > longestName {
		return k
	}
	return charsetAliases()[lower(name)]
}
