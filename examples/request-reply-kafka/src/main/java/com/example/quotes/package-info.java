/** All programs of the example in one. */
@NullMarked
package com.example.quotes;

import org.jspecify.annotations.NullMarked;
