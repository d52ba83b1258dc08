package explain

import "testing"

// TestEveryNameOfTheListsHasARecord holds the records against the lists in testdata: each says which registry it is of.
func TestEveryNameOfTheListsHasARecord(t *testing.T) {
	for family, list := range map[string]string{
		"rel":        "link-relations.txt",
		"media-type": "media-types.txt",
	} {
		for _, name := range lines(t, "testdata/"+list) {
			if named(family, name) == "" {
				t.Errorf("%s: %s/%s has no record", list, family, name)
			}
		}
	}
}
